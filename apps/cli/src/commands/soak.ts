import { parseArgs } from 'node:util';
import { print } from '../bench/print.ts';
import { soak } from '../soak/soak.ts';
import type { SoakResult } from '../soak/soak.ts';
import type { DatabaseKind } from '../soak/ground.ts';

const USAGE =
  'samskab soak [--pattern <pattern>|all] [--cases 20] [--kills 100] [--seed 1] [--database sqlite|mariadb] [--json]\n';

/** Red when anything was lost, doubled or changed. Every run has databases of its own, gone afterwards. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      pattern: { type: 'string', default: 'all' },
      database: { type: 'string', default: 'sqlite' },
      cases: { type: 'string', default: '20' },
      kills: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const { pattern, database, json } = values;
  const [cases, kills, seed] = [values.cases, values.kills, values.seed].map(Number);
  if (!isKind(database) || !isCount(cases) || !isCount(kills) || !isCount(seed)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const result = await soak({ pattern, database, cases, kills, seed });
  print(json, result);
  return isSound(result) ? 0 : 1;
}

const isKind = (database: string): database is DatabaseKind => database === 'sqlite' || database === 'mariadb';
const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isSound = ({
  cases,
  ended,
  lostSteps,
  doubleEffects,
  logEqualsUndisturbed,
  faults,
}: SoakResult): boolean =>
  ended === cases && lostSteps === 0 && doubleEffects === 0 && logEqualsUndisturbed && faults.length === 0;
