import { openFrame } from '@samskab/ledger';
import type { Tx } from '@samskab/persistence';

/** The service areas of Samkøbing, one ledger each, and what the council's budget lets each decide over in a year, øre. */
const areas: { name: string; frame: number }[] = [
  { name: 'Kollektiv trafik', frame: 0 },
  { name: 'Byer og torve', frame: 100_000_000 },
  { name: 'Natur og renhold', frame: 20_000_000 },
  { name: 'Kultur og fritid', frame: 50_000_000 },
];
/** Cases begin in the past of the demo's clock and run for years. */
const YEARS = { before: 1, after: 5 };

/** Each area once, and each year's frame once. */
export async function seedAreas(tx: Tx, now: string): Promise<void> {
  const year = Number(now.slice(0, 4));
  for (const { name, frame } of areas) {
    const id = slug(name);
    await tx.ledger.addArea({ id, key: id, name });
    for (let of = year - YEARS.before; of <= year + YEARS.after; of += 1) await frameOf(tx, id, frame, of, now);
  }
}

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
