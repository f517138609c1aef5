import { parseArgs } from 'node:util';
import { print } from '../bench/print.ts';
import { soak } from '../soak/soak.ts';
import type { SoakResult } from '../soak/soak.ts';

/** `soak --cases 20 --kills 100 --seed 1 [--pattern village-bus] [--json]`: red when anything was lost, doubled or changed. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      pattern: { type: 'string', default: 'village-bus' },
      cases: { type: 'string', default: '20' },
      kills: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const { pattern, cases, kills, seed, json } = values;
  const result = await soak({ pattern, cases: Number(cases), kills: Number(kills), seed: Number(seed) });
  print(json, result);
  return isSound(result) ? 0 : 1;
}

export const isSound = ({
  cases,
  ended,
  lostSteps,
  doubleEffects,
  logEqualsUndisturbed,
  faults,
}: SoakResult): boolean =>
  ended === cases && lostSteps === 0 && doubleEffects === 0 && logEqualsUndisturbed && faults.length === 0;
