import { hashEntry } from '@samskab/persistence';
import type { LogEntry } from '@samskab/persistence';
import type { Entry } from '../live-case.ts';
import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';

/** One log for all parties: nothing in it was changed, left out or added since, and everybody reads the same. */
export const oneLog: Invariant = {
  id: 'I16',
  promise: 'Tillid begge veje: én log, som alle parter læser, og hvis kæde er hel',
  breaches: (records) => [...brokenChain(records), ...otherLogs(records)],
};

function brokenChain({ one, log }: Records): string[] {
  const broken = log.flatMap((entry, index) => {
    const before = log[index - 1]?.hash ?? '';
    if (entry.seq !== index || entry.prevHash !== before) return [`Der mangler noget før nr. ${entry.seq} i loggen`];
    return hashOf(entry) === entry.hash ? [] : [`Nr. ${entry.seq} i loggen er ændret`];
  });
  const last = log.at(-1);
  const whole = last?.seq === one.head.seq && last.hash === one.head.hash;
  return whole ? broken : [...broken, 'Loggen ender et andet sted, end forløbet siger'];
}

/** Of the events themselves, as the log keeps them. */
const hashOf = (entry: Entry): string => hashEntry(entry.prevHash, entry as unknown as LogEntry);

const otherLogs = ({ log, logsOfOthers }: Records): string[] =>
  logsOfOthers
    .filter((other) => other.length !== log.length || other.some(({ hash }, index) => hash !== log[index]?.hash))
    .map(() => 'En deltager læser en anden log end sagsbehandleren');
