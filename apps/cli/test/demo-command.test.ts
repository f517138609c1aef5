import { readdirSync } from 'node:fs';
import { freePort, startMariaDb, tempDir } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import type { Step, Variant } from '@samskab/workflows/scenario';
import { beginClock } from '../src/demo/clock.ts';
import { beginningOf } from '../src/demo/instants.ts';
import { playStories } from '../src/demo/play-stories.ts';
import { startStack } from '../src/stack.ts';
import type { Stack } from '../src/stack.ts';
import { samskab } from './support/command.ts';
import { quietTeller, variant } from './support/told.ts';

const temporary = tempDir();
let maria: TestMariaDb;

beforeAll(async () => {
  maria = await startMariaDb();
}, 60_000);
afterAll(() => maria.stop().finally(temporary.remove), 30_000);

describe('samskab demo', () => {
  it('plays the main story on MariaDB, on a stack of its own that is gone afterwards', async () => {
    const env = { DATABASE_URL: maria.url, SAMSKAB_HOME: temporary.path, TMPDIR: temporary.path };
    const { code, lastLine, stderr } = await samskab(['demo', 'village-bus', '--json'], env);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(JSON.parse(lastLine)).toMatchObject({
      pattern: 'village-bus',
      variant: 'noerreby',
      ended: 'bus-runs',
      commands: 17,
      historyEvents: expect.any(Number),
      ledgerBalanced: true,
      invariants: { I1: true, I5: true, I16: true },
      faults: [],
    });
    expect(readdirSync(temporary.path)).toEqual([]);
  }, 120_000);

  it.each([
    [['demo'], 2, /samskab demo <pattern>/],
    [['demo', 'no-such'], 1, /No pattern "no-such".*village-bus/],
    [['demo', 'village-bus', '--variant', 'x'], 1, /no variant "x".*noerreby/],
  ])('says what there is when asked for %p', async (args, expected, words) => {
    const { code, stderr } = await samskab(args);
    expect(code).toBe(expected);
    expect(stderr).toMatch(words);
  });
});

describe('samskab demo where a stack runs', () => {
  const folder = tempDir();
  let stack: Stack;

  beforeAll(async () => {
    await beginClock({ folder: folder.path }, beginningOf('2026-03-03'));
    stack = await startStack({ folder: folder.path, port: await freePort() });
  }, 60_000);
  afterAll(() => stack.stop().finally(folder.remove), 60_000);

  it('plays on that one, and leaves it running', async () => {
    const args = ['demo', 'village-bus', '--variant', 'route-kept', '--json'];
    const { code, lastLine, stderr } = await samskab(args, { SAMSKAB_HOME: folder.path });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(JSON.parse(lastLine)).toMatchObject({ variant: 'route-kept', ended: 'route-kept', commands: 4 });
    expect(stderr).not.toContain('Starting');
    expect((await fetch(`${stack.url}/api/ready`)).ok).toBe(true);
  }, 60_000);

  it('says what to do when its clock is past the story', async () => {
    const { code, stderr } = await samskab(['demo', 'village-bus'], { SAMSKAB_HOME: folder.path });
    expect(code).toBe(1);
    expect(stderr).toMatch(/shows 2026-05-19, and the story wants 2026-03-03\. .*--fresh/);
  }, 60_000);

  const stage = () => ({ url: stack.url, own: false, strike: () => Promise.resolve() });
  const answerTown = variant().variant.steps[0] as Extract<Step, { do: 'complete' }>;
  /** The beginning of the main story on other dates, and told otherwise than it goes. */
  const toldWrongly = (steps: Step[], more: Partial<Variant> = {}) => {
    const main = variant();
    const start = { ...main.variant.start, date: '2026-06-01' };
    return { ...main, variant: { ...main.variant, start, steps, ends: 'refused', money: {}, ...more } };
  };

  it('finds an end, a timer and a sum that are not as told', async () => {
    const steps: Step[] = [
      { ...answerTown, date: '2026-06-02', money: { 'freed-route': { expected: 100 } } },
      { do: 'wait', day: 2, date: '2026-06-03', fires: ['association-slow'], tells: '' },
    ];
    const [outcome] = await playStories(stage(), [toldWrongly(steps)], quietTeller().teller);
    expect(outcome).toMatchObject({ ended: false, historyEvents: undefined });
    expect(outcome?.faults).toEqual([
      '2026-06-02: Frigjorte midler fra ruten: 0 kr. forventet, fortællingen siger 1 kr.',
      expect.stringMatching(/^2026-06-03: \[\], fortællingen siger .*association-slow/),
      'slutningen: ["running",null], fortællingen siger ["ended","refused"]',
      expect.stringMatching(/^stadig åbent: .*town-meeting/),
    ]);
  }, 60_000);

  it('does not take it for too late when a task is still on the list', async () => {
    const late: Step = {
      do: 'tooLate',
      day: 1,
      date: '2026-06-04',
      actor: 'case-worker',
      task: 'answer-town',
      tells: '',
    };
    const story = toldWrongly([late], { start: { ...variant().variant.start, date: '2026-06-04' } });
    await expect(playStories(stage(), [story], quietTeller().teller)).rejects.toThrow(/still on the list/);
  }, 60_000);
});
