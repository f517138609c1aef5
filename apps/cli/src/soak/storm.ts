import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '../stack.ts';

type Victim = 'worker' | 'api' | 'temporal';
const victims: Victim[] = ['worker', 'api', 'temporal'];

/** Kills the stack's processes, at random moments, as the work goes on. */
export class Storm {
  /** How many of each were ended with `kill -9`. */
  readonly kills: Record<Victim, number> = { worker: 0, api: 0, temporal: 0 };
  private done = 0;
  private raging = Promise.resolve();

  constructor(
    private readonly stack: Stack,
    private readonly random: () => number,
    private readonly wanted: number,
    private readonly steps: number,
  ) {}

  get count(): number {
    return this.kills.worker + this.kills.api + this.kills.temporal;
  }

  /** A step of the work is about to be done: so many kills fall on it that all have fallen when the last is. */
  step(): void {
    this.done += 1;
    const due =
      Math.round((this.wanted * this.done) / this.steps) - Math.round((this.wanted * (this.done - 1)) / this.steps);
    for (let kill = 0; kill < due; kill += 1) this.raging = this.raging.then(() => this.strike());
  }

  /** Until the last kill has fallen. */
  over(): Promise<void> {
    return this.raging;
  }

  private async strike(): Promise<void> {
    await pause(this.random() * 400);
    const victim = victims[Math.floor(this.random() * victims.length)] as Victim;
    const pid = await this.running(victim);
    process.kill(-pid, 'SIGKILL');
    this.kills[victim] += 1;
  }

  /** The pid of a victim that has come back from its last kill. */
  private async running(victim: Victim): Promise<number> {
    for (;;) {
      const pid = this.stack.pids()[victim];
      if (pid !== undefined && isThere(pid)) return pid;
      await pause(50);
    }
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}
