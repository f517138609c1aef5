import type { Id } from '@samskab/definition';
import type { CommandOf } from '../types/command.ts';
import type { Undoing } from '../types/event.ts';
import type { Orphan } from '../types/state.ts';
import { compact } from '../compact.ts';
import { raise } from './incident.ts';
import { request, settle } from './pending.ts';
import type { Run } from './run.ts';

/** A late result of cancelled work is undone; an undoing that is done ends its orphan. False: it is no orphan's. */
export const orphanDone = (run: Run, work: Id): boolean => {
  const orphan = find(run, work);
  if (!orphan) return false;
  settle(run, work);
  if (orphan.phase === 'undoing') drop(run, orphan);
  else undo(run, orphan);
  return true;
};

/** Work that did nothing leaves nothing to undo; an undoing that came to nothing waits for a person. */
export const orphanStopped = (run: Run, work: Id, why: { code: string; message?: string }): boolean => {
  const orphan = find(run, work);
  if (!orphan) return false;
  const command = settle(run, work);
  if (command?.type === 'undo') raise(run, orphan, { ...why, site: orphan.node }, { what: 'undo', command });
  else drop(run, orphan);
  return true;
};

const undoId = (id: Id): Id => `${id}/undo`;

const find = ({ state }: Run, work: Id): Orphan | undefined =>
  state.orphans.find(({ id, phase }) => work === (phase === 'running' ? id : undoId(id)));

const undo = (run: Run, { id, node, work }: Orphan): void => {
  const command: CommandOf<'undo'> = { id: undoId(id), node, type: 'undo', of: id, work, attempt: 1 };
  run.state.orphans = run.state.orphans.map((other) => (other.id === id ? { ...other, phase: 'undoing' } : other));
  request(run, command);
};

const drop = (run: Run, { id, then = [] }: Orphan): void => {
  run.state.orphans = run.state.orphans.filter((other) => other.id !== id);
  undoInTurn(run, then);
};

/** Undoes work that was done, one after the other; after `behind` is done with, when it still runs. */
export const undoInTurn = (run: Run, [first, ...then]: Undoing[], behind?: Orphan): void => {
  if (!first) return;
  const { state } = run;
  if (behind) {
    state.orphans = state.orphans.map((other) =>
      other.id === behind.id ? { ...other, then: [...(other.then ?? []), first, ...then] } : other,
    );
    return;
  }
  const orphan: Orphan = compact({ ...first, phase: 'undoing' as const, then: then.length > 0 ? then : undefined });
  state.orphans.push(orphan);
  undo(run, orphan);
};
