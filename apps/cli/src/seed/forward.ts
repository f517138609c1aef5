import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@samskab/contracts';
import type { Caller } from '../demo/caller.ts';

const LOOK_EVERY_MS = 100;

/** The clock goes on to `at`, and nothing is overdue when it resolves; where it is past that already, it stays. */
export async function forward(staff: Caller, at: string): Promise<void> {
  let clock = await staff.get<Clock>('/api/clock');
  if (clock.now >= at) return;
  clock = await staff.send<Clock>('POST', '/api/clock/jump', { to: 'instant', at });
  for (const until = Date.now() + staff.patienceMs; isOverdue(clock) && Date.now() < until;) {
    await pause(LOOK_EVERY_MS);
    clock = await staff.get<Clock>('/api/clock');
  }
}

const isOverdue = ({ now, nextDue }: Clock): boolean => nextDue !== null && nextDue <= now;
