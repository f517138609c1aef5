import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSource, tempDir } from '@samskab/testing';
import { patternsWithScenario } from '../src/demo/scenario.ts';
import { everyStory } from '../src/rehearsal/told.ts';
import { isLoser } from './support/losing.ts';
import type { Left, Rehearsed } from './support/rehearse.ts';

const folder = tempDir();
const rehearsed: Rehearsed[] = [];

beforeAll(async () => {
  for (const pattern of patternsWithScenario()) rehearsed.push(...(await rehearse(pattern)));
}, 1_800_000);
afterAll(() => folder.remove());

/** A process of its own a pattern: hundreds of workflows, one after the other, are no guests of a test runner's. */
async function rehearse(pattern: string): Promise<Rehearsed[]> {
  const file = join(folder.path, `${pattern}.json`);
  const child = await startSource('apps/cli/test/support/rehearse.ts', [pattern, file]);
  await child.ended;
  if (!existsSync(file)) throw new Error(`the rehearsal of ${pattern} broke off:\n${child.printed()}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Rehearsed[];
}

const story = (name: string): Rehearsed => {
  const found = rehearsed.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not rehearsed`);
  return found;
};
const plain = ({ status, log, effects, mails }: Left): Left => ({ status, log, effects, mails });

/** What is left when nobody is reminded of what was done before the case was recovered. */
function butMoot(undisturbed: Left, { effects, mails }: Left): Left {
  const sent = new Set([...effects, ...mails]);
  const isDue = (told: string): boolean => sent.has(told) || !/\/(remind|escalate)\b/.test(told);
  return { ...undisturbed, effects: undisturbed.effects.filter(isDue), mails: undisturbed.mails.filter(isDue) };
}

describe.each(everyStory().map(({ name }) => name))('%s', (name) => {
  it('ends', () => {
    expect(story(name).undisturbed.status).toBe('ended');
  });

  it('in a new run after every entry leaves the same log, hash for hash, and does the same outside', () => {
    const { undisturbed, renewed } = story(name);
    expect(renewed.several).toBe(true);
    expect(plain(renewed)).toEqual(undisturbed);
  });
});

describe.each(everyStory().flatMap((told) => (isLoser(told) ? [told.name] : [])))('%s', (name) => {
  it('losing its workflow at every entry is recovered from the log alone, and does each thing outside once', () => {
    const { undisturbed, lost } = story(name);
    // The beginning may be written before anybody can lose it; a lost workflow may write one more before it knows.
    expect(lost?.entries).toBeGreaterThanOrEqual(undisturbed.log.length - 1);
    expect(lost?.recovered).toBeGreaterThan(undisturbed.log.length / 2);
    expect(lost && plain(lost)).toEqual(lost && butMoot(undisturbed, lost));
  });
});
