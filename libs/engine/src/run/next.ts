import type { Id, Time } from '@samskab/definition';
import type { Instance } from '../types/state.ts';
import type { Found } from './fault.ts';
import { instant } from './question.ts';
import type { Run } from './run.ts';

/** The next time of a repetition after `from`. One that stands still would fire for ever. */
export const next = (run: Run, token: Instance, site: Id, time: Time, from: string): Found<string> => {
  const found = instant(run, token, site, time, from);
  if ('fault' in found || found.value > from) return found;
  return { fault: { code: 'type', site, message: `${found.value} is not after ${from}` } };
};
