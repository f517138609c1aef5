import type { Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import type { App } from '../app.ts';
import { seededPeople } from './people.ts';
import { seedAreas } from './seed-areas.ts';
import { seedCouncil } from './seed-council.ts';
import { seedPattern, shipped } from './seed-patterns.ts';

type Part = (tx: Tx, now: string) => Promise<void>;

/**
 * The fictional municipality a demo lives in. Idempotent: what is there is left as people have made it. Each part is a
 * unit of work: an API that starts at the same moment waits for one of them and not for all.
 */
export async function seedMunicipality({ database, clock }: Pick<App, 'database' | 'clock'>): Promise<void> {
  const patterns = shipped.map(
    (key): Part =>
      (tx, now) =>
        seedPattern(tx, key, now),
  );
  for (const part of [seedPeople, seedAreas, seedCouncil, ...patterns])
    await againOnDuplicate(() => database.transaction(async (tx) => part(tx, await clock.now(tx.read))));
}

async function seedPeople(tx: Tx): Promise<void> {
  const known = new Set((await tx.people.find()).map(({ id }) => id));
  await tx.people.insert(...seededPeople.filter(({ id }) => !known.has(id)));
}
