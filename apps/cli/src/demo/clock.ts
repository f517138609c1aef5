import { setTimeout as pause } from 'node:timers/promises';
import { toLocal } from '@samskab/calendar';
import type { Clock } from '@samskab/contracts';
import { offsetSetting } from '@samskab/api';
import { openDatabase } from '@samskab/persistence';
import type { StackOptions } from '../stack.ts';
import type { Caller } from './caller.ts';

/**
 * Lets the municipality of a new stack live at `at`, before any of its processes has looked at a clock. One that has
 * cases keeps the time it has.
 */
export async function beginClock({ folder, databaseUrl }: StackOptions, at: string): Promise<void> {
  const db = await openDatabase({ home: folder, ...(databaseUrl && { url: databaseUrl }) });
  try {
    await db.migrate();
    await db.transaction(async (tx) => {
      if ((await tx.cases.count()) > 0) return;
      await tx.settings.upsert(offsetSetting(Date.parse(at) - Date.now()));
    });
  } finally {
    await db.close();
  }
}

/** The clock is past what a story wants to happen: time does not go back. */
export class TooLateForStory extends Error {
  override readonly name = 'TooLateForStory';
}

/** Jumps the demo clock forward; stays where it is on the same day. Everything that time does on the way is done. */
export async function goTo(staff: Caller, at: string): Promise<void> {
  const { now, demo } = await staff.get<Clock>('/api/clock');
  if (!demo) throw new TooLateForStory('This stack has no demo clock, so no story can be played on it.');
  if (now < at) await timeHasDone(staff, await staff.send<Clock>('POST', '/api/clock/jump', { to: 'instant', at }));
  else if (dayOf(now) > dayOf(at))
    throw new TooLateForStory(
      `The clock of this stack shows ${dayOf(now)}, and the story wants ${dayOf(at)}. ` +
        'Play it on a stack of its own: samskab demo <pattern> --fresh',
    );
}

/** A jump answers after a while even when processes are away; a story goes on when nothing is overdue. */
async function timeHasDone(staff: Caller, clock: Clock): Promise<void> {
  let { now, nextDue } = clock;
  for (const until = Date.now() + staff.patienceMs; nextDue !== null && nextDue <= now && Date.now() < until;) {
    await pause(200);
    ({ now, nextDue } = await staff.get<Clock>('/api/clock'));
  }
}

const dayOf = (instant: string): string => toLocal(instant).day;
