import type { App } from '../app.ts';
import { Rhythm } from '../rhythm.ts';
import { tellCases } from './tell-cases.ts';

const EVERY_MS = 1_000;
/** What a case's own alarm, and its step, may take. */
const GRACE_MS = 1_000;
/** Each telling is a line in the case's history: where nobody works, it is told ever more seldom. */
const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * Demo only: finds cases in which something is overdue, and tells them the clock again until nothing is. So a jump
 * reaches a case that was not told of it: one that began that moment, or because the process that jumped has ended.
 */
export class OverdueCases {
  private readonly rhythm: Rhythm;
  private readonly told = new Map<string, { nextAt: number; pauseMs: number }>();

  constructor(private readonly app: App) {
    this.rhythm = new Rhythm(app.background, EVERY_MS, () => this.round());
  }

  start(): void {
    if (this.app.clock.demo) this.rhythm.start();
  }

  stop(): void {
    this.rhythm.stop();
  }

  private async round(): Promise<void> {
    const { clock, database } = this.app;
    const upTo = new Date(Date.parse(await clock.now()) - GRACE_MS).toISOString();
    const overdue = new Set(await database.read.cases.running(upTo));
    for (const id of this.told.keys()) if (!overdue.has(id)) this.told.delete(id);
    const untold = [...overdue].filter((id) => (this.told.get(id)?.nextAt ?? 0) <= Date.now());
    for (const id of untold) this.note(id);
    await tellCases(this.app, untold);
  }

  private note(id: string): void {
    const before = this.told.get(id)?.pauseMs;
    const pauseMs = before ? Math.min(before * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
    this.told.set(id, { nextAt: Date.now() + pauseMs, pauseMs });
  }
}
