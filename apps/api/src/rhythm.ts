import type { Background } from './background.ts';

/** Does its round again and again, with a pause before each. What a round throws is reported, and the next comes all the same. */
export class Rhythm {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly background: Background,
    private readonly pauseMs: number,
    private readonly round: () => Promise<void>,
  ) {}

  start(): void {
    this.timer = setTimeout(() => this.background.track(this.round().finally(() => this.again())), this.pauseMs);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private again(): void {
    if (!this.stopped) this.start();
  }
}
