import { addWorkingDays, fromLocal, toLocal, usualCalendar } from '@samskab/calendar';
import type { Calendar } from '@samskab/calendar';
import type { Reads } from '@samskab/persistence';

/** Within so many working days, at this hour: "svar inden i morgen kl. 12". */
export type ResponseClock = { workingDays: number; hour: number };

export const RESPONSE_CLOCK = 'responseClock';
const usual: ResponseClock = { workingDays: 1, hour: 12 };
const HOUR_MS = 3_600_000;

/** When a letter received at an instant must have its answer (domain.md I9), by what the municipality has set. */
export async function answerBy(read: Reads, receivedAt: string): Promise<string> {
  const set = await read.settings.find({ key: [RESPONSE_CLOCK, 'calendar'] });
  const valueOf = (key: string) => set.find((one) => one.key === key)?.value;
  const { workingDays, hour } = (valueOf(RESPONSE_CLOCK) as ResponseClock | undefined) ?? usual;
  const calendar = (valueOf('calendar') as Calendar | undefined) ?? usualCalendar;
  const day = addWorkingDays(toLocal(receivedAt).day, workingDays, calendar);
  return fromLocal({ day, ms: hour * HOUR_MS });
}
