/** Work that goes on after its caller has been answered: reported when it fails, waited for at the end. */
export class Background {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly report: (error: unknown) => void) {}

  track(work: Promise<unknown>): void {
    const watched = work.catch(this.report).finally(() => this.running.delete(watched));
    this.running.add(watched);
  }

  async drain(): Promise<void> {
    await Promise.all(this.running);
  }
}

/** Waits so many milliseconds; keeps no process alive by itself. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
