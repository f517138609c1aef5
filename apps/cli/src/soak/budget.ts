import { openFrame } from '@samskab/ledger';
import type { Database } from '@samskab/persistence';

/** Øre more a case, in each area and year: many towns at once must not empty a frame that is enough for one each. */
const A_CASE = 10_000_000;
/** Years on both sides of the stories'. */
const YEARS = { from: 2022, to: 2032 };

/** The council budgets for as many towns as play; `at` is when it does. */
export async function budgetFor(db: Database, cases: number, at: string): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { id } of await tx.ledger.areas()) {
      for (let year = YEARS.from; year <= YEARS.to; year += 1) {
        const effectKey = `soak/frame/${id}/${year}`;
        const grounds = { decision: `Budget ${year}`, reason: 'Flere byer' };
        const opened = openFrame(id, cases * A_CASE, { effectKey, at, year, ...grounds });
        if (!opened.ok) throw new Error(opened.message);
        await tx.ledger.post(opened.transfers);
      }
    }
  });
}
