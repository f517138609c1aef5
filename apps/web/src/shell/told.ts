import type { ClockPassed } from '@samskab/contracts';
import { weekdayDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { toast } from '../ui/toasts.ts';
import { showPanel } from './panel.ts';
import { shellApi } from './shell-api.ts';

type Told = ClockPassed['items'];

let last: Told = [];

/** What the last jump made happen. */
export const lastTold = (): Told => last;

const { jumped, happened, line, nothing, show } = t.shell.clock;

/** Says after a jump where the clock is and what time did; all of it is read in a list. */
export async function tellJump(since: string, now: string): Promise<void> {
  last = (await shellApi.passed(since).catch(() => ({ items: [] }))).items;
  const [first] = last;
  const what = first ? happened(line(first.title, first.text), last.length - 1) : nothing;
  const all = { label: show, run: () => showPanel('told') };
  toast(`${jumped(weekdayDate(now))} ${what}`, 'success', last.length > 1 ? all : undefined);
}
