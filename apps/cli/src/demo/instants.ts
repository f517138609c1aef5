import { fromLocal } from '@samskab/calendar';
import type { Step } from '@samskab/workflows/scenario';

const HOUR = 3_600_000;

/** People act in the morning, a body meets in the evening, and who only waits does so until the day is over. */
const hours: Record<Step['do'], number> = { complete: 10, handOver: 11, tooLate: 12, decide: 19, wait: 22 };

/** The instant of a step, ISO UTC. */
export const instantOf = ({ do: what, date }: Pick<Step, 'do' | 'date'>): string =>
  fromLocal({ day: date, ms: hours[what] * HOUR });

/** The letter arrives with the morning's post. */
export const beginningOf = (date: string): string => fromLocal({ day: date, ms: 9 * HOUR });
