import type { Id } from '@samskab/definition';
import type { Due, DueWhat, Instance } from '../types/state.ts';
import type { Run } from './run.ts';

/** Time may do this at `at`. The list stays in the order in which the adapter fires: by instant, then id. */
export const schedule = ({ state }: Run, token: Instance, at: string, what: DueWhat): void => {
  const entry: Due = { id: dueId(token.id, what), at, instance: token.id, node: token.node, ...what };
  const index = state.due.findIndex((other) => isBefore(entry, other));
  state.due.splice(index === -1 ? state.due.length : index, 0, entry);
};

/** Time may no longer do anything to the token. */
export const unschedule = ({ state }: Run, instance: Id): void => {
  state.due = state.due.filter((due) => due.instance !== instance);
};

export const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

const suffix: { [K in DueWhat['what']]: (what: Extract<DueWhat, { what: K }>) => string } = {
  catch: ({ trigger }) => trigger,
  boundary: ({ trigger, n }) => (n === 1 ? trigger : `${trigger}/${n}`),
  remind: ({ n }) => `remind/${n}`,
  escalate: () => 'escalate',
};

/** The id of what time may do to an instance; a repetition has its own, so that each fires once. */
export const dueId = <K extends DueWhat['what']>(instance: Id, what: Extract<DueWhat, { what: K }>): Id =>
  `${instance}/${suffix[what.what as K](what)}`;
