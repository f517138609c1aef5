import type { Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import type { App } from '../app.ts';
import { seededPeople } from './people.ts';
import { seedAreas } from './seed-areas.ts';
import { seedCouncil } from './seed-council.ts';
import { seedPatterns } from './seed-patterns.ts';

/** The fictional municipality a demo lives in. Idempotent: what is there is left as people have made it. */
export const seedMunicipality = (app: Pick<App, 'database' | 'clock'>): Promise<void> =>
  againOnDuplicate(() => app.database.transaction((tx) => seed(tx, app.clock)));

async function seed(tx: Tx, clock: App['clock']): Promise<void> {
  const now = await clock.now(tx.read);
  await seedPeople(tx);
  await seedAreas(tx, now);
  await seedCouncil(tx);
  await seedPatterns(tx, now);
}

async function seedPeople(tx: Tx): Promise<void> {
  const known = new Set((await tx.people.find()).map(({ id }) => id));
  await tx.people.insert(...seededPeople.filter(({ id }) => !known.has(id)));
}
