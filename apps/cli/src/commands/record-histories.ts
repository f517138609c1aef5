import { recordHistories } from '../rehearsal/record-histories.ts';

/** `record-histories`: what is replayed on every change, of each story and element that has none yet. */
export async function run(): Promise<number> {
  const recorded = await recordHistories();
  for (const name of recorded) process.stdout.write(`${name}\n`);
  process.stdout.write(`${recorded.length} histories recorded\n`);
  return 0;
}
