import type { StreamEvent } from '@samskab/contracts';
import { Subject } from 'rxjs';
import type { z } from 'zod';
import type { App } from '../app.ts';

export type Told = z.infer<typeof StreamEvent>;

const EVERY_MS = 500;

/**
 * Watches the heads of all cases that somebody looks at, and the clock: one query for all watchers of this process, and
 * none when nobody watches. Several processes each look for themselves, so it matters not which one wrote.
 */
export class Heads {
  readonly told = new Subject<Told>();
  private readonly watched = new Map<string, number>();
  private readonly known = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private offset: number | undefined;
  private watchers = 0;

  constructor(private readonly app: Pick<App, 'database' | 'clock' | 'background'>) {}

  /** Until the answer is called. A new watcher is told where its cases stand, with the next look. */
  watch(caseIds: string[]): () => void {
    for (const id of caseIds) {
      this.watched.set(id, (this.watched.get(id) ?? 0) + 1);
      this.known.delete(id);
    }
    this.watchers += 1;
    if (this.watchers === 1) this.timer = setInterval(() => this.app.background.track(this.look()), EVERY_MS);
    return () => this.leave(caseIds);
  }

  stop(): void {
    clearInterval(this.timer);
    this.told.complete();
  }

  get isWatching(): boolean {
    return this.watchers > 0;
  }

  private leave(caseIds: string[]): void {
    this.watchers -= 1;
    for (const id of caseIds) this.forget(id);
    if (this.watchers === 0) clearInterval(this.timer);
  }

  private forget(id: string): void {
    const left = (this.watched.get(id) ?? 1) - 1;
    if (left > 0) return void this.watched.set(id, left);
    this.watched.delete(id);
    this.known.delete(id);
  }

  private async look(): Promise<void> {
    for (const { id, seq, version } of await this.app.database.read.cases.heads([...this.watched.keys()])) {
      if (this.known.get(id) === version) continue;
      this.known.set(id, version);
      this.told.next({ type: 'head', caseId: id, seq, version });
    }
    await this.lookAtClock();
  }

  private async lookAtClock(): Promise<void> {
    const offset = await this.app.clock.offset();
    const jumped = this.offset !== undefined && offset !== this.offset;
    this.offset = offset;
    if (jumped) this.told.next({ type: 'clock', now: await this.app.clock.now() });
  }
}
