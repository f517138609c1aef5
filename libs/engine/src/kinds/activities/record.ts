import type { Opener } from '../../run/open-activity.ts';

/** Service work without a facet: its inputs are noted on the case. */
export const record: Opener = (_run, token) => ({
  value: { type: 'run', work: 'record', attempt: 1, data: token.data ?? {} },
});
