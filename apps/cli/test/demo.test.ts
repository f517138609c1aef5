import { isAsTold } from '../src/demo/outcome.ts';
import type { Outcome } from '../src/demo/outcome.ts';
import { invariants } from '../src/demo/invariants/all.ts';
import { beginningOf } from '../src/demo/instants.ts';
import { imbalances } from '../src/demo/ledger-balance.ts';
import { differences } from '../src/demo/money.ts';
import { playStories } from '../src/demo/play-stories.ts';
import type { Records } from '../src/demo/records.ts';
import { chooseVariants } from '../src/demo/scenario.ts';
import { findStage } from '../src/demo/stage.ts';
import type { Stage } from '../src/demo/stage.ts';
import { summaryOf, summaryOfAll } from '../src/demo/summary.ts';
import { tellClosing } from '../src/demo/tell/closing.ts';
import { inkFor } from '../src/demo/tell/ink.ts';
import { quietTeller, variant } from './support/told.ts';

let stage: Stage;
let outcomes: Outcome[];
const { teller, said } = quietTeller(true);

beforeAll(async () => {
  stage = await findStage({ fresh: true, beginsAt: beginningOf('2026-03-03') });
  outcomes = await playStories(stage, chooseVariants('village-bus', 'all'), teller);
}, 180_000);
afterAll(() => stage.strike(), 60_000);

const played = (key: string): Outcome => {
  const found = outcomes.find(({ chosen }) => chosen.key === key);
  if (!found) throw new Error(`${key} was not played`);
  return found;
};
const records = (key = 'noerreby'): Records => {
  const { drawing, ...plain } = played(key).records;
  return { ...structuredClone(plain), drawing };
};

describe('the stories of the village bus, played through the API', () => {
  it.each(['noerreby', 'rejected', 'cheaper-bus', 'day-late', 'route-kept', 'bus-returned'])(
    '%s goes as it is told: every step, day, timer, end and øre, and every promise kept',
    (key) => {
      const { ended, faults, imbalances: off, findings } = played(key);
      expect({ ended, faults, off }).toEqual({ ended: true, faults: [], off: [] });
      expect(findings.flatMap(({ id, breaches }) => breaches.map((breach) => `${id} ${breach}`))).toEqual([]);
    },
  );

  it('is told in Danish as it happens: who, when, votes and money', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        '  ● 14. april 2026     Borgerne (Sagsbehandler skriver)  Borgermøde   Nørreby får sin bus',
        '  │ 25 af 27 til stede, beslutningsdygtigt (mindst 14); punkt 1',
        '  │ Byrådsmedlem 14 er inhabil: Er kasserer i foreningen',
        '  │ 10 for, 14 imod · A 9–0, B 1–5, C 0–5, D 0–4',
        '  │ Afvist, som det skal være: Opgaven er ikke åben længere.',
        '  │ Frigjorte midler fra ruten: 96.500 kr. brugt · 3.500 kr. reserveret',
      ]),
    );
  });

  it('ends with the ledger of the area as a table, each promise and what became of it', () => {
    const lines: string[] = [];
    tellClosing([played('noerreby')], inkFor({}), (line) => lines.push(line));
    expect(lines.find((line) => line.startsWith('  Frigjorte midler fra ruten'))).toMatch(/96\.500 kr\. +3\.500 kr\./);
    expect(lines.filter((line) => line.startsWith('  ✓ I'))).toHaveLength(invariants.length);
    expect(lines.join('\n')).not.toMatch(/✗|undefined|null/);
  });

  it('is summed up in one object, with the events of Temporal’s history over all runs', () => {
    const summaries = outcomes.map(summaryOf);
    for (const { commands, historyEvents, eventsPerCommand } of summaries)
      expect(eventsPerCommand).toBeCloseTo((historyEvents ?? NaN) / commands, 1);
    expect(summaryOfAll(summaries)).toMatchObject({
      ended: { noerreby: 'bus-runs', rejected: 'refused', 'bus-returned': 'bus-returned' },
      ledgerBalanced: true,
    });
  });

  it('refuses a stack whose clock is past the story, and says what to do', async () => {
    await expect(playStories(stage, [variant()], quietTeller().teller)).rejects.toThrow(/2029.*--fresh/);
  }, 30_000);
});

type Tamper = (told: Records) => void;
const entry = (told: Records, type: string, node?: string) => {
  const ids = told.log.flatMap(({ moves }) => moves.filter((move) => move['node'] === node)).map((m) => m['instance']);
  const found = told.log.find(
    ({ event }) => event['type'] === type && (!node || ids.includes(event['task'] ?? event['item'] ?? '')),
  );
  if (!found) throw new Error(`nothing of ${type} at ${node}`);
  return found;
};
const data = (told: Records, type: string, node: string) =>
  entry(told, type, node).event['data'] as Record<string, unknown>;
const line = (told: Records, id = 'freed-route') => {
  const found = told.money.find((one) => one.line === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const transfer = (told: Records, op: string) => {
  const found = told.books.transfers.find((one) => one.op === op && one.caseId === told.one.id);
  if (!found) throw new Error(`no ${op}`);
  return found;
};
const forget = (told: Records, gone: object) => {
  told.log = told.log.filter((one) => one !== gone);
};
const toEnd = (told: Records, moved: Records['log'][number]) => {
  forget(told, moved);
  moved.seq = 10_000;
  told.log.push(moved);
};

const repeat = (told: Records, change: Partial<Records['one']>, input: Records['repeats'][number]['input'] = {}) => ({
  one: { ...told.one, town: 'Sønderby', ...change },
  input,
});

/** What would break each promise. Everything else in the records stays as it was played. */
const tampered: [string, string, Tamper, string?][] = [
  ['I1', 'less was spent than was freed', (told) => (line(told).reserved -= 1)],
  ['I1', 'money was moved out of the area', (told) => (line(told).reallocated = 100)],
  ['I1', 'a transfer broke the promise', (told) => (transfer(told, 'free').breach = true)],
  ['I1', 'a transfer reached an account elsewhere', (told) => (transfer(told, 'pay').credit = 'kultur/used')],
  [
    'I2',
    'nobody wrote what the municipality still does',
    (told) => (data(told, 'taskCompleted', 'write-item')['stillDoes'] = ' '),
  ],
  [
    'I3',
    'the municipality ordered what nobody chose',
    (told) => forget(told, entry(told, 'taskCompleted', 'choose-bus')),
  ],
  ['I3', 'the choice came after the order', (told) => toEnd(told, entry(told, 'taskCompleted', 'choose-bus'))],
  ['I4', 'the council decided before the choice', (told) => toEnd(told, entry(told, 'taskCompleted', 'give-up-route'))],
  [
    'I4',
    'the council said no, and the bus was ordered',
    (told) => (entry(told, 'itemDecided').event['outcome'] = 'noted'),
  ],
  [
    'I5',
    'more was committed than granted',
    (told) => (line(told).postings.find(({ op }) => op === 'grant')!.amount = 1),
  ],
  ['I5', 'more was paid than committed', (told) => (line(told).postings.find(({ op }) => op === 'commit')!.amount = 1)],
  ['I5', 'a grant names no decision', (told) => (transfer(told, 'grant').decision = null)],
  [
    'I7',
    'the start asked for a price',
    (told) => ((told.log[0]!.event['input'] as Record<string, number>)['busPrice'] = 1),
  ],
  [
    'I8',
    'time ended the case',
    (told) => (told.log.findLast(({ event }) => event['type'] !== 'workDone')!.event['type'] = 'timerFired'),
  ],
  [
    'I8',
    'nobody ended the case',
    (told) => (told.log.findLast(({ event }) => event['type'] !== 'workDone')!.actor = null),
  ],
  ['I9', 'there is no response clock', (told) => (told.tasks.find(({ node }) => node === 'answer-town')!.dueAt = null)],
  [
    'I9',
    'the answer was late and escalated to nobody',
    (told) => (entry(told, 'taskCompleted', 'answer-town').at = '2026-07-01T00:00:00.000Z'),
  ],
  [
    'I11',
    'the council said no without a reason',
    (told) => (data(told, 'itemDecided', 'council-decides')['decisionText'] = ''),
    'rejected',
  ],
  ['I11', 'money was given back without a reason', (told) => (transfer(told, 'release').reason = null), 'rejected'],
  [
    'I11',
    'a dissent is not told',
    (told) => (told.story = told.story.filter(({ kind }) => kind !== 'dissent')),
    'rejected',
  ],
  ['I11', 'a divided meeting has no dissent', (told) => delete data(told, 'taskCompleted', 'town-meeting')['dissent']],
  [
    'I11',
    'a party refused without a reason',
    (told) => told.handovers[0]!.answers.push({ side: 'to', accepted: false, reason: null, by: 'Foreningen', at: '' }),
  ],
  [
    'I12',
    'a town begins with the words of another',
    (told) => told.repeats.push(repeat(told, {}, { requestText: told.one.data['requestText'] })),
  ],
  ['I12', 'a town got another pattern', (told) => told.repeats.push(repeat(told, { processKey: 'city-renewal' }))],
  ['I12', 'a town does not know its own kin', (told) => (told.family.root.id = 'another')],
  ['I12', 'the kin are miscounted', (told) => (told.family.size = 2)],
  ['I13', 'the line is called a saving', (told) => (line(told).name = 'Besparelsen')],
  ['I13', 'the story calls it an exercise in saving', (told) => (told.story[0]!.text = 'En spareøvelse begyndte')],
  ['I13', 'money was spent before it was real', (told) => line(told).postings.reverse()],
  ['I16', 'an event was changed', (told) => (data(told, 'taskCompleted', 'town-meeting')['forCount'] = 54)],
  [
    'I16',
    'an answer was changed',
    (told) => (told.log.find(({ answers }) => answers.length > 0)!.answers[0]!['value'] = 'x'),
  ],
  ['I16', 'an entry is gone', (told) => told.log.splice(3, 1)],
  ['I16', 'the end is gone', (told) => told.log.pop()],
  ['I16', 'a participant reads another log', (told) => told.logsOfOthers[0]!.pop()],
];

describe('a promise', () => {
  const rows = tampered.map(([id, what, tamper, key = 'noerreby']) => [id, what, key, tamper] as const);
  it.each(rows)('%s is broken when %s', (id, _what, key, tamper) => {
    const told = records(key);
    const { breaches } = invariants.find((one) => one.id === id)!;
    expect(breaches(told)).toEqual([]);
    tamper(told);
    expect(breaches(told)).not.toEqual([]);
  });

  it('has at least one way to be broken, each of them', () => {
    expect(new Set(tampered.map(([id]) => id))).toEqual(new Set(invariants.map(({ id }) => id)));
  });

  it('was kept by an answer that came late when somebody else had got the task', () => {
    const told = records();
    entry(told, 'taskCompleted', 'answer-town').at = '2026-07-01T00:00:00.000Z';
    const instance = String(entry(told, 'taskCompleted', 'answer-town').event['task']);
    entry(told, 'timerFired').event['timer'] = `${instance}/escalate`;
    expect(invariants.find(({ id }) => id === 'I9')!.breaches(told)).toEqual([]);
  });
});

describe('the books', () => {
  const books: [string, Tamper][] = [
    ['an account is not the sum of its transfers', (told) => told.books.transfers.pop()],
    ['debits are not credits', (told) => (told.books.accounts[0]!.debits += 1)],
    ['the area says so itself', (told) => (told.books.area.balanced = false)],
  ];
  it.each(books)('do not balance when %s', (_what, tamper) => {
    const told = records();
    expect(imbalances(told.books)).toEqual([]);
    tamper(told);
    expect(imbalances(told.books)).not.toEqual([]);
  });

  it('differ from the story by a single øre', () => {
    const { money } = variant().variant;
    const told = records();
    expect(differences(told.money, money)).toEqual([]);
    line(told, 'rest-of-bus').used += 1;
    expect(differences(told.money, money)).toEqual([
      'Resten af bussen: 374.069,01 kr. brugt, fortællingen siger 374.069 kr.',
    ]);
  });
});

describe('a story that went otherwise', () => {
  it.each<[string, Partial<Outcome>]>([
    ['did not end as told', { ended: false }],
    ['has a fault', { faults: ['2026-06-02: 1 kr. for lidt'] }],
    ['has books that do not balance', { imbalances: ['debet'] }],
    ['broke a promise', { findings: [{ id: 'I1', promise: '', breaches: ['flyttet'] }] }],
  ])('is not as told when it %s', (_what, change) => {
    expect(isAsTold(played('noerreby'))).toBe(true);
    expect(isAsTold({ ...played('noerreby'), ...change })).toBe(false);
  });
});
