import type { State } from '@samskab/engine';

/**
 * The state without what moves no token: work that outlived its own, and the ids of events long past. It keeps the
 * states few and the steps cheap; ids of events are numbered, so none comes twice.
 */
export const quiet = (state: State): State => {
  const orphans = new Set(state.orphans.map(({ id }) => id));
  const pending = state.pending.filter(
    (command) => !orphans.has(command.id) && !(command.type === 'undo' && orphans.has(command.of)),
  );
  return { ...state, orphans: [], pending, applied: state.applied.slice(-1) };
};
