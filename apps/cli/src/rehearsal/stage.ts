import { MunicipalClock, offsetSetting, seedMunicipality } from '@samskab/api';
import type { Database } from '@samskab/persistence';
import { startBenchStack } from '../bench/bench-stack.ts';
import type { BenchOptions, BenchStack } from '../bench/bench-stack.ts';
import { budgetFor } from '../soak/budget.ts';

/** Before every story. */
const BEGINS_AT = '2023-01-02T08:00:00.000Z';
const TOWNS = 100;

/** A whole municipality, Temporal and a worker, and no API: cases are told what happens directly. */
export const startRehearsalStage = (options: Pick<BenchOptions, 'mailer' | 'wrap'> = {}): Promise<BenchStack> =>
  startBenchStack({ ...options, setUp });

async function setUp(db: Database): Promise<void> {
  await db.transaction((tx) => tx.settings.upsert(offsetSetting(Date.parse(BEGINS_AT) - Date.now())));
  await seedMunicipality({ database: db, clock: new MunicipalClock(db.read, true) });
  await budgetFor(db, TOWNS, BEGINS_AT);
}
