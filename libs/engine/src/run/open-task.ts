import type { Field } from '@samskab/definition';
import { lookup } from '../lookup.ts';
import type { Data } from '../types/json.ts';
import type { Opener } from './open-activity.ts';
import { visibleTo } from './variables.ts';

/** A task for a person: its form, filled with what the variables hold, and its inputs. */
export const openTask: Opener = (run, token, { element }) => ({
  value: { type: 'openTask', data: { ...prefilled(element.form ?? [], visibleTo(run, token)), ...token.data } },
});

const prefilled = (form: Field[], data: Data): Data =>
  Object.fromEntries(form.map(({ variable }) => [variable, lookup(data, variable) ?? null]));
