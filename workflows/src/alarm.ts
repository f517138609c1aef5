import type { Due } from '@samskab/engine';
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * One timer for a case, at the earliest thing that time may do. When that moves later the timer stays and fires idly,
 * which costs fewer history events than a timer moved at every step.
 */
export class Alarm {
  #at?: string;
  #timer?: CancellationScope;

  constructor(
    readonly now: () => string,
    readonly ring: () => void,
  ) {}

  /** Makes sure that it rings no later than this. */
  arm(due: Due | undefined): void {
    if (due && (this.#at === undefined || due.at < this.#at)) this.reset(due);
  }

  /** Forgets what it was set to: the clock jumped, or an earlier thing came up. */
  reset(due: Due | undefined): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#at = due?.at;
    if (due) void this.#wait(due);
  }

  async #wait(due: Due): Promise<void> {
    const ms = Date.parse(due.at) - Date.parse(this.now());
    const timer = (this.#timer = new CancellationScope());
    try {
      if (ms > 0) await timer.run(() => sleep(ms, { summary: due.id }));
      else await Promise.resolve();
    } catch (error) {
      if (isCancellation(error)) return;
      throw error;
    }
    if (this.#timer !== timer) return;
    this.#at = undefined;
    this.#timer = undefined;
    this.ring();
  }
}
