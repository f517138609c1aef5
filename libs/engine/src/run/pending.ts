import type { Id } from '@samskab/definition';
import type { PendingCommand } from '../types/state.ts';
import type { Run } from './run.ts';

/** Asks the outside for something, and remembers that its outcome is awaited. */
export const request = ({ state, commands }: Run, command: PendingCommand): void => {
  state.pending.push(command);
  commands.push(command);
};

/** The outcome is known, or no longer awaited: the command, if there was one. */
export const settle = ({ state }: Run, id: Id): PendingCommand | undefined => {
  const index = state.pending.findIndex((command) => command.id === id);
  return index === -1 ? undefined : state.pending.splice(index, 1)[0];
};
