import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '@samskab/definition';
import { compile } from '@samskab/engine';
import { tempDir } from '@samskab/testing';
import type { Scenario } from '@samskab/workflows/scenario';
import { tellStory } from '../src/bench/tell-story.ts';
import { checkFile } from '../src/check/check-file.ts';
import { patternFile } from '../src/patterns.ts';
import { realAsk } from '../src/real-ask.ts';
import { readEntries } from '../src/simulate/read-entries.ts';
import { simulate } from '../src/simulate/simulate.ts';
import type { Simulated } from '../src/simulate/simulate.ts';
import { tellSimulation } from '../src/simulate/tell-simulation.ts';
import { samskab } from './support/command.ts';
import { faulty } from './support/faulty.ts';

const folder = tempDir();
afterAll(folder.remove);

const written = (name: string, json: unknown): string => {
  const file = join(folder.path, name);
  writeFileSync(file, JSON.stringify(json));
  return file;
};
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

const bus = json<Model>(patternFile('village-bus', 'definition'));
const scenario = json<Scenario>(patternFile('village-bus', 'scenario'));
const story = tellStory(compile(bus), scenario.variants[scenario.main]!, realAsk);

describe('samskab simulate', () => {
  it('plays the whole story of the bus with its answers computed, as it is played when it runs', () => {
    const { steps, status, outcome, standing, refused } = simulate(
      bus,
      story.map(({ event }) => ({ event })),
    );
    expect([status, standing, refused]).toEqual(['ended', [], 0]);
    expect(outcome).toBe('bus-runs');
    expect(steps.map((step) => (step.ok ? step.answers : step.code))).toEqual(story.map(({ answers }) => answers));
  });

  it('says of each event where the case then stands, what is asked of the outside and how the tokens went', () => {
    const [begun] = simulate(bus, story.slice(0, 1)).steps;
    expect(begun).toMatchObject({
      ok: true,
      state: { status: 'running' },
      commands: [expect.objectContaining({ type: 'openTask', node: 'answer-town' })],
      moves: expect.arrayContaining([expect.objectContaining({ node: 'answer-town', what: 'entered' })]),
    });
  });

  it('tells the code of what is refused, and goes on from where the case stood', () => {
    const [begun, answer] = story as [(typeof story)[0], (typeof story)[0]];
    const { steps, refused } = simulate(
      bus,
      [begun, answer, answer].map(({ event }) => ({ event })),
    );
    expect(steps.map((step) => (step.ok ? 'ok' : step.code))).toEqual(['ok', 'ok', 'duplicate']);
    expect(refused).toBe(1);
  });

  it('takes the answers of the file where it has them', () => {
    const way = (answer: boolean) =>
      simulate(faulty['can-always-end'], [
        {
          event: { type: 'begun', id: 'b', at: '2026-01-01T00:00:00.000Z', input: { n: 3, price: 1 } },
          answers: [
            { site: 'area', value: 'Veje' },
            { site: 'q.b', value: answer },
          ],
        },
      ]).standing;
    expect([way(true), way(false)]).toEqual([['b'], ['a']]);
  });

  it('reads a list of events and a log', () => {
    const [{ event }] = story as [(typeof story)[0]];
    expect(readEntries(JSON.stringify([event]), 1)).toEqual([{ event }]);
    expect(readEntries(JSON.stringify({ log: story }), 1)).toEqual(story);
    expect(() => readEntries(JSON.stringify({ faults: [{}] }), 1)).toThrow('0 faults that play');
  });
});

const shows: Record<keyof typeof faulty, (played: Simulated) => unknown> = {
  'can-always-end': ({ status, standing }) => [status, standing],
  'ends-properly': ({ status, standing }) => [status, standing],
  'tokens-bounded': ({ standing }) => standing.toSorted(),
  'one-at-a-time': ({ standing }) => standing,
  'some-way-open': ({ incidents }) => incidents.map(({ node, code }) => [node, code]),
  'money-covered': ({ money }) => money.refusals,
  'grant-decided': ({ money }) => money.refusals,
  'money-not-left': ({ status, money }) => [status, money.refusals, money.lines['line']!.granted > 0],
};
const fault: Record<keyof typeof faulty, unknown> = {
  'can-always-end': ['running', ['join']],
  'ends-properly': ['running', ['join']],
  'tokens-bounded': ['a', 'b'],
  'one-at-a-time': ['c', 'c'],
  'some-way-open': [['q', 'noBranch']],
  'money-covered': [{ node: 'pay', refused: expect.any(String), message: expect.any(String) }],
  'grant-decided': [{ node: 'grant', refused: 'noDecision', message: expect.any(String) }],
  'money-not-left': ['ended', [], true],
};

describe('a counterexample of samskab check', () => {
  it.each(Object.keys(faulty) as (keyof typeof faulty)[])('plays to its fault as it is: %s', (rule) => {
    const checked = checkFile(written(`${rule}.json`, faulty[rule]));
    const playing = checked.faults.filter(({ counterexample }) => counterexample);
    const number = playing.findIndex(({ code }) => code === rule) + 1;
    expect(number).toBeGreaterThan(0);
    const played = simulate(faulty[rule], readEntries(JSON.stringify(checked), number));
    expect(played.refused).toBe(0);
    expect(shows[rule](played)).toEqual(fault[rule]);
  });

  it('is told in lines that end where the case stands', () => {
    const checked = checkFile(written('told.json', faulty['can-always-end']));
    const told = tellSimulation(simulate(faulty['can-always-end'], readEntries(JSON.stringify(checked), 1)));
    expect(told[0]).toMatch(/^ {3}0 {2}2026-01-01 {2}begun +→ start, q, [ab]$/);
    expect(told.slice(-2)).toEqual(['  running', '  stands at join']);
  });

  it('goes from the one command to the other', async () => {
    const drawing = written('deadlock.json', faulty['can-always-end']);
    const checked = await samskab(['check', drawing, '--json']);
    const events = join(folder.path, 'check.json');
    writeFileSync(events, checked.lastLine);
    const simulated = await samskab(['simulate', drawing, '--events', events, '--json']);
    expect([checked.code, simulated.code]).toEqual([1, 0]);
    expect(JSON.parse(simulated.lastLine)).toMatchObject({ status: 'running', standing: ['join'], refused: 0 });
  }, 60_000);
});
