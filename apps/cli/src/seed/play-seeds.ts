import type { CaseSummary } from '@samskab/contracts';
import { Drawing } from '../demo/drawing.ts';
import { repeated } from '../demo/family.ts';
import type { Cast } from '../demo/cast.ts';
import { LiveCase } from '../demo/live-case.ts';
import { started } from '../demo/performance.ts';
import { actsOf, isEntryOfAct } from './act.ts';
import type { Act } from './act.ts';
import { nextBatch } from './batches.ts';
import { forward } from './forward.ts';
import type { Seed } from './seeds.ts';

/** What happens beside the stories, to a seed's case. */
export type Beside = (seed: Seed) => Act[];

export type Played = { seed: Seed; live: LiveCase };
type Found = { title: string; id: string };
type Telling = { title: string; left: number };

const DAY_MS = 86_400_000;
/** A step whose turn has not come, because the one before it was later than told, is tried again so much later. */
const LATER_MS = 3 * DAY_MS;

/**
 * Plays the seeds side by side in one pass over the clock, each from where it stands: what a database already has is
 * not played again. `ready` is told of every case that stands where it is found.
 */
export class SeedPlayer {
  private readonly lives = new Map<string, LiveCase>();

  constructor(
    private readonly cast: Cast,
    private readonly morning: string,
    private readonly ready: (told: Telling) => void,
  ) {}

  async play(seeds: readonly Seed[], beside: Beside): Promise<void> {
    let left = await this.remaining(seeds, beside);
    const open = new Set(left.map(({ seed }) => seed));
    for (let batch = nextBatch(left, this.morning); batch; batch = nextBatch(left, this.morning)) {
      const { at, acts } = batch;
      await forward(await this.cast.staff('case-worker'), at);
      const put = await Promise.all(acts.map((act) => this.perform(act, at)));
      left = sorted([...left.filter((act) => !acts.includes(act)), ...put.flat()]);
      for (const seed of open)
        if (!left.some((act) => act.seed === seed)) {
          open.delete(seed);
          this.ready({ title: seed.title, left: open.size });
        }
    }
  }

  /** What is left of each story, by how many of its acts the case's log has. */
  private async remaining(seeds: readonly Seed[], beside: Beside): Promise<Act[]> {
    const worker = await this.cast.staff('case-worker');
    const { items } = await worker.get<{ items: CaseSummary[] }>('/api/cases?limit=200');
    const left = seeds.map(async (seed) => {
      const found = items.find(({ title }) => title === seed.title);
      const acts = [...actsOf(seed).slice(found ? await this.done(found) : 0), ...beside(seed)];
      return acts;
    });
    return sorted((await Promise.all(left)).flat());
  }

  private async done({ title, id }: Found): Promise<number> {
    const live = await this.follow(title, id);
    return 1 + (await live.log()).filter(({ event }) => isEntryOfAct(event)).length;
  }

  private async follow(title: string, id: string): Promise<LiveCase> {
    const worker = await this.cast.staff('case-worker');
    const { versionId } = await worker.get<{ versionId: string }>(`/api/cases/${id}`);
    const live = new LiveCase(id, this.cast, await Drawing.ofVersion(worker, versionId));
    this.lives.set(title, live);
    return live;
  }

  /** Answers with the act again when its turn has not come. */
  private async perform(act: Act, at: string): Promise<Act[]> {
    const live = this.lives.get(act.seed.title) ?? (await this.begin(act.seed));
    await live.still();
    if (act.play && !(await isOpen(live, act)))
      return [{ ...act, at: new Date(Date.parse(at) + LATER_MS).toISOString() }];
    await act.play?.(live);
    await live.still();
    return [];
  }

  private async begin(seed: Seed): Promise<LiveCase> {
    const worker = await this.cast.staff('case-worker');
    const { start } = seed.variant;
    const origin = seed.repeats === undefined ? undefined : this.lives.get(seed.repeats)?.id;
    const id = origin === undefined ? await started(worker, seed) : await repeated(worker, origin, start);
    return this.follow(seed.title, id);
  }
}

const sorted = (acts: readonly Act[]): Act[] => acts.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

async function isOpen(live: LiveCase, { node }: Act): Promise<boolean> {
  if (node === undefined) return true;
  const { tasks } = await live.read();
  return tasks.some((task) => task.node === node);
}
