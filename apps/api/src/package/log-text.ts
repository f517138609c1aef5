import type { LogEntryRow } from '@samskab/persistence';

/**
 * The log, one entry a line. Each `hash` is the SHA-256 of `prevHash`, `seq`, `event`, `answers` and `moves` as canonical
 * JSON, so that whoever has the file can see that nothing was changed.
 */
export const logText = (entries: readonly LogEntryRow[]): string =>
  entries
    .map(({ seq, at, event, answers, moves, prevHash, hash }) =>
      JSON.stringify({ seq, at, event, answers, moves, prevHash, hash }),
    )
    .map((line) => `${line}\n`)
    .join('');
