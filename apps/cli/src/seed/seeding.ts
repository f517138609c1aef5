import { offsetSetting } from '@samskab/api';
import { openDatabase } from '@samskab/persistence';
import type { Database, Tx } from '@samskab/persistence';
import { beginningOf } from '../demo/instants.ts';
import type { StackOptions } from '../stack.ts';
import { councilDay, demoDay } from './demo-days.ts';
import { planRoutineItems } from './routine-items.ts';
import { seedsOf } from './seeds.ts';

/** How far the seeds of a database have come; it is theirs alone who find it empty. */
export type Seeding = { today: string; done: boolean };

const KEY = 'seeding';

/**
 * Before any process of a stack looks at the clock: an empty database begins in the past, where the first seed begins.
 * Answers with how far its seeds are; undefined where people began without any.
 */
export const beginSeeding = (options: StackOptions, now: string): Promise<Seeding | undefined> =>
  inDatabase(options, async (db) => {
    await db.migrate();
    return db.transaction((tx) => begun(tx, now));
  });

async function begun(tx: Tx, now: string): Promise<Seeding | undefined> {
  const known = (await tx.settings.first({ key: KEY }))?.value;
  if (isSeeding(known)) return known;
  if ((await tx.cases.count()) > 0) return undefined;
  const seeding = { today: demoDay(now), done: false };
  const [first = now] = seedsOf(seeding.today)
    .map(({ variant }) => beginningOf(variant.start.date))
    .toSorted();
  await tx.settings.upsert(offsetSetting(Date.parse(first) - Date.parse(now)), { key: KEY, value: seeding });
  return seeding;
}

const isSeeding = (value: unknown): value is Seeding =>
  typeof value === 'object' && value !== null && 'today' in value && 'done' in value;

export const endSeeding = (options: StackOptions, { today }: Seeding): Promise<void> =>
  inDatabase(options, (db) =>
    db.transaction(async (tx) => void (await tx.settings.upsert({ key: KEY, value: { today, done: true } }))),
  );

/** The next meeting's agenda, once the council is there. */
export const setAgenda = (options: StackOptions, { today }: Seeding): Promise<void> =>
  inDatabase(options, (db) => db.transaction((tx) => planRoutineItems(tx, councilDay(today))));

async function inDatabase<T>({ folder, databaseUrl }: StackOptions, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ home: folder, ...(databaseUrl && { url: databaseUrl }) });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
