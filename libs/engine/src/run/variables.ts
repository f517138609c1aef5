import type { Id } from '@samskab/definition';
import { known, lookup } from '../lookup.ts';
import type { Data, Json } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import { change } from './tokens.ts';
import type { Run } from './run.ts';

/** What expressions at the token read: every variable of the process (null without a value), then its own, then what came to it. */
export const visibleTo = ({ plan, state }: Run, token: Instance): Data => ({
  ...blank(Object.keys(plan.variables)),
  ...known(state.scopes, token.scope).data,
  ...token.data,
  ...token.result,
});

/** The same without personal variables, for conditions: a route must not tell who somebody is. */
export const impersonal = ({ plan }: Run, data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([id]) => lookup(plan.variables, id)?.personal !== true));

/** Sets variables where they are declared: in the process, else in the activity itself. */
export const setVariables = (run: Run, token: Instance, data: Data): void => {
  const isShared = (id: Id) => Object.hasOwn(run.plan.variables, id);
  setShared(run, token.scope, pick(data, isShared));
  const own = pick(data, (id) => !isShared(id));
  if (Object.keys(own).length > 0) change(run, token.id, { data: { ...token.data, ...own } });
};

export const setShared = ({ state }: Run, scope: Id, data: Data): void => {
  const before = known(state.scopes, scope);
  state.scopes[scope] = { ...before, data: { ...before.data, ...data } };
};

const blank = (ids: Id[]): Data => Object.fromEntries(ids.map((id): [Id, Json] => [id, null]));
const pick = (data: Data, wanted: (id: Id) => boolean): Data =>
  Object.fromEntries(Object.entries(data).filter(([id]) => wanted(id)));
