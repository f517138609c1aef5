import type { Id } from '@samskab/definition';
import type { Instance, PendingCommand } from '../types/state.ts';
import { unschedule } from './due.ts';
import { clearOf } from './incident.ts';
import { settle } from './pending.ts';
import type { Run } from './run.ts';
import { remove } from './tokens.ts';

/** The token is taken away, and what it had opened is closed. */
export const cancel = (run: Run, token: Instance): void => {
  unschedule(run, token.id);
  clearOf(run, token.id);
  const open = run.state.pending.find(({ id }) => id === token.id);
  if (open) closings[open.type](run, open);
  remove(run, token, 'cancelled');
};

/** Every token of the scope, the youngest first: what was begun last is undone first. */
export const cancelTokens = (run: Run, scope: Id): void => {
  for (const token of Object.values(run.state.instances).reverse()) if (token.scope === scope) cancel(run, token);
};

const closings: { [T in PendingCommand['type']]: (run: Run, open: PendingCommand) => void } = {
  openTask: (run, { id, node }) => {
    settle(run, id);
    run.commands.push({ id, node, type: 'closeTask' });
  },
  openItem: (run, { id, node }) => {
    settle(run, id);
    run.commands.push({ id, node, type: 'withdrawItem' });
  },
  /** Running work cannot be called back: it stays awaited, so that what it did can be undone. */
  run: ({ state }, open) => {
    if (open.type === 'run') state.orphans.push({ id: open.id, node: open.node, work: open.work, phase: 'running' });
  },
  undo: (_run, { id }) => {
    throw new Error(`${id} undoes work that has no token`);
  },
};
