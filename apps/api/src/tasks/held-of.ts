import type { OpenChange } from '@samskab/contracts';
import type { PendingCommand } from '@samskab/engine';
import type { KnownCase } from '../redraw/known-case.ts';

type Held = { id: string; kind: OpenChange['kind']; node: string };

/** What tokens hold open, or wait for. */
export const heldOf = ({ state }: KnownCase, tokens: readonly string[]): Held[] => [
  ...state.pending
    .filter(({ id }) => tokens.includes(id))
    .map((command) => ({ id: command.id, node: command.node, kind: kindOf(command) })),
  ...state.due
    .filter(({ instance, what }) => what === 'catch' && tokens.includes(instance))
    .map(({ id, node }) => ({ id, node, kind: 'wait' as const })),
];

const kindOf = (command: PendingCommand): Held['kind'] => {
  if (command.type === 'openItem') return command.register;
  return command.type === 'openTask' ? 'task' : 'work';
};
