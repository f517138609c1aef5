import type { Tx } from '@samskab/persistence';
import type { App } from '../app.ts';
import { seededPeople } from './people.ts';
import { seedCouncil } from './seed-council.ts';
import { seedPatterns } from './seed-patterns.ts';

/** The service areas of Samkøbing: one ledger each. */
const areas = ['Kollektiv trafik', 'Byfornyelse', 'Kultur og fritid'];

/** The fictional municipality a demo lives in. Idempotent: what is there is left as people have made it. */
export function seedMunicipality({ database, clock }: App): Promise<void> {
  return database.transaction(async (tx) => {
    await seedPeople(tx);
    for (const name of areas) await tx.ledger.addArea({ id: slug(name), key: slug(name), name });
    await seedCouncil(tx);
    await seedPatterns(tx, await clock.now(tx.read));
  });
}

async function seedPeople(tx: Tx): Promise<void> {
  const known = new Set((await tx.people.find()).map(({ id }) => id));
  await tx.people.insert(...seededPeople.filter(({ id }) => !known.has(id)));
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
