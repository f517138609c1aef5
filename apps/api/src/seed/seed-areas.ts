import { openFrame } from '@samskab/ledger';
import type { Tx } from '@samskab/persistence';

/** The service areas of Samkøbing, one ledger each, and what the council's budget lets each decide over in a year, øre. */
const areas: { name: string; frame: number; delegated: Record<string, number> }[] = [
  { name: 'Kollektiv trafik', frame: 0, delegated: { 'case-worker': 5_000_000 } },
  { name: 'Byer og torve', frame: 100_000_000, delegated: { 'case-worker': 50_000_000, 'steering-group': 1_000_000 } },
  { name: 'Natur og renhold', frame: 20_000_000, delegated: { 'case-worker': 3_000_000 } },
  { name: 'Kultur og fritid', frame: 50_000_000, delegated: { 'case-worker': 40_000_000 } },
];
/** What a committee of the council may decide over in any area, øre. */
const committees: Record<string, number> = { standingCommittee: 50_000_000, financeCommittee: 100_000_000 };
const DECIDED_BY = 'Kasse- og regnskabsregulativet';
/** Cases begin in the past of the demo's clock and run for years. */
const YEARS = { before: 1, after: 5 };

/** Each area once, each year's frame once, and who may take how much of it; what is there is left as it is. */
export async function seedAreas(tx: Tx, now: string): Promise<void> {
  const year = Number(now.slice(0, 4));
  for (const { name, frame, delegated } of areas) {
    const id = slug(name);
    await tx.ledger.addArea({ id, key: id, name });
    await delegate(tx, id, { ...committees, ...delegated }, now);
    for (let of = year - YEARS.before; of <= year + YEARS.after; of += 1) await frameOf(tx, id, frame, of, now);
  }
}

async function delegate(tx: Tx, area: string, upTo: Record<string, number>, at: string): Promise<void> {
  const known = new Set((await tx.delegations.find({ area })).map(({ holder }) => holder));
  const missing = Object.entries(upTo).filter(([holder]) => !known.has(holder));
  const rows = missing.map(([holder, most]) => ({
    area,
    holder,
    upTo: most,
    decision: DECIDED_BY,
    setBy: OFFICER,
    at,
  }));
  await tx.delegations.insert(...rows);
}
const OFFICER = 'finance-officer';

async function frameOf(tx: Tx, area: string, amount: number, year: number, at: string): Promise<void> {
  const effectKey = `seed/frame/${area}/${year}`;
  await tx.effects.once(effectKey, 'frame', at, async () => {
    const opened = openFrame(area, amount, { effectKey, at, year, decision: `Budget ${year}`, reason: 'Årets budget' });
    if (!opened.ok) throw new Error(opened.message);
    await tx.ledger.post(opened.transfers);
    return {};
  });
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
