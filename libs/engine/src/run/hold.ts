import type { Instance } from '../types/state.ts';
import { raise } from './incident.ts';
import { settle } from './pending.ts';
import type { Run } from './run.ts';

/** Work that came to nothing holds its token, until a person has it tried again or mends what it reads. */
export const hold = (run: Run, token: Instance, why: { code: string; message?: string }): void => {
  const command = settle(run, token.id);
  if (command?.type !== 'run') throw new Error(`${token.id} runs no work`);
  raise(run, token, { ...why, site: token.node }, { what: 'work', command });
};
