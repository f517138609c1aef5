import * as fc from 'fast-check';
import type { Outcome, Said } from '../src/index.ts';
import {
  daysBefore,
  decisionLine,
  leavesWith,
  onward,
  opinionMissing,
  ROUTE,
  STANDARD_RULES,
  wayTo,
} from '../src/index.ts';

const committees = ['standingCommittee', 'financeCommittee'];
const council = { ...STANDARD_RULES.council, route: committees, opinionOf: 'financeCommittee' };
const way = wayTo('council', council, true);
const stops = { endsByRejecting: true };
const recommends = { endsByRejecting: false };
const at = (place: number, outcome: Outcome, rules = recommends) => ({ way, at: place, rules, outcome });

describe('the way of an item', () => {
  it('is standing committee, finance committee, council when there is money in it', () => {
    expect(way).toEqual(ROUTE);
    expect(wayTo('council', council, false)).toEqual(['council']);
  });

  it('is as long as the municipality’s configuration says', () => {
    expect(wayTo('council', STANDARD_RULES.council, true)).toEqual(['council']);
    expect(wayTo('council', { route: ['financeCommittee'] }, true)).toEqual(['financeCommittee', 'council']);
    expect(wayTo('steeringGroup', STANDARD_RULES.steeringGroup, true)).toEqual(['steeringGroup']);
  });

  it('has its own phrase at each body', () => {
    expect(ROUTE.map((body) => decisionLine(STANDARD_RULES[body], 'approved'))).toEqual([
      'Anbefales uden afstemning',
      'Indstilles godkendt uden afstemning',
      'Godkendt uden afstemning',
    ]);
  });

  it.each(['approved', 'amended', 'rejected', 'noted', 'forwarded'] as const)(
    'goes on to the next body when a committee says %s',
    (outcome) => {
      expect(onward(at(0, outcome))).toEqual({ ok: true, goesTo: 1 });
      expect(onward(at(1, outcome))).toEqual({ ok: true, goesTo: 2 });
    },
  );

  it('ends with a committee’s no only where its own rules say so', () => {
    expect(onward(at(1, 'rejected', stops))).toEqual({ ok: true, leaves: 'rejected' });
    expect(onward(at(1, 'approved', stops))).toEqual({ ok: true, goesTo: 2 });
  });

  it.each(['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'] as const)(
    'ends with the council’s %s',
    (outcome) => {
      expect(onward(at(2, outcome))).toEqual({ ok: true, leaves: outcome });
    },
  );

  it('goes back to an earlier body, or into the process', () => {
    expect(onward(at(2, 'sentBack'), 'standingCommittee')).toEqual({ ok: true, backTo: 0 });
    expect(onward(at(1, 'sentBack'), 'standingCommittee')).toEqual({ ok: true, backTo: 0 });
    expect(onward(at(0, 'sentBack'))).toEqual({ ok: true, leaves: 'sentBack' });
  });

  it.each([
    ['to a body that comes later', at(0, 'sentBack'), 'council'],
    ['to itself', at(2, 'sentBack'), 'council'],
    ['to a body that is not on the way', at(2, 'sentBack'), 'steeringGroup'],
    ['with another outcome', at(2, 'approved'), 'financeCommittee'],
  ] as const)('does not go back %s', (_name, decided, to) => {
    expect(onward(decided, to)).toMatchObject({ ok: false, refused: 'notOnTheWay' });
  });

  it('says in the minutes where it goes back to', () => {
    expect(decisionLine(council, 'sentBack', { backTo: 'Økonomiudvalget' })).toBe(
      'Sendt tilbage til Økonomiudvalget uden afstemning',
    );
  });
});

describe('the finance committee states its opinion before the council decides on money', () => {
  const item = { money: true, outcome: 'approved' as const, said: [] as Said[] };
  const said = (body: string, outcome: Said['outcome']) => ({ ...item, said: [{ body, outcome }] });

  it('and it is missing until it has, whatever it said', () => {
    expect(opinionMissing(council, item)).toBe('financeCommittee');
    expect(opinionMissing(council, said('financeCommittee', null))).toBe('financeCommittee');
    expect(opinionMissing(council, said('standingCommittee', 'approved'))).toBe('financeCommittee');
    for (const outcome of ['approved', 'amended', 'rejected', 'noted', 'forwarded'] as const)
      expect(opinionMissing(council, said('financeCommittee', outcome))).toBeNull();
  });

  it('and it is not asked where there is no money, no such rule, or nothing is decided', () => {
    expect(opinionMissing(council, { ...item, money: false })).toBeNull();
    expect(opinionMissing(STANDARD_RULES.council, item)).toBeNull();
    expect(opinionMissing(council, { ...item, outcome: 'sentBack' })).toBeNull();
    expect(opinionMissing(council, { ...item, outcome: 'postponed' })).toBeNull();
  });
});

const workingDayBefore = (day: string): string => {
  let at = Date.parse(day);
  do at -= 86_400_000;
  while (new Date(at).getUTCDay() % 6 === 0);
  return new Date(at).toISOString().slice(0, 10);
};
const plan = (regular: string[][], from: string, last: string) =>
  daysBefore(
    regular.map((days) => ({ regular: days })),
    { from, last },
    workingDayBefore,
  );

describe('the days of the way', () => {
  const standing = ['2026-11-10', '2026-12-01', '2027-01-12'];
  const finance = ['2026-11-17', '2026-12-08', '2027-01-19'];

  it('are the committees’ last ordinary meetings in time', () => {
    expect(plan([standing, finance], '2026-11-13', '2026-12-16')).toEqual(['2026-12-01', '2026-12-08']);
  });

  it('are extraordinary ones where no ordinary meeting is in time', () => {
    expect(plan([standing, finance], '2026-12-03', '2026-12-16')).toEqual(['2026-12-07', '2026-12-08']);
    expect(plan([standing, finance], '2026-12-19', '2027-01-14')).toEqual(['2027-01-12', '2027-01-13']);
  });

  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const regular = fc.array(
    fc.uniqueArray(day, { maxLength: 15 }).map((days) => days.toSorted()),
    { maxLength: 4 },
  );

  it('come one after another before the last meeting, and only as early as they may', () => {
    fc.assert(
      fc.property(regular, day, fc.integer({ min: 14, max: 80 }), (days, from, lead) => {
        const last = new Date(Date.parse(from) + lead * 86_400_000).toISOString().slice(0, 10);
        const planned = plan(days, from, last);
        expect(planned).toHaveLength(days.length);
        expect([...planned, last]).toEqual([...planned, last].toSorted());
        for (const one of planned) expect(one >= from).toBe(true);
      }),
    );
  });
});

const outcome = fc.constantFrom<Outcome[]>('approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded');
/** What bodies say as long as they are asked: an outcome, and an earlier body for one that goes back. */
const evenings = fc.array(fc.record({ outcome, back: fc.option(fc.nat(3)) }), { minLength: 40, maxLength: 40 });

/** Follows an item until it leaves; a way back is taken a few times, then nobody sends back any more. */
const walk = (length: number, rules: boolean[], said: { outcome: Outcome; back: number | null }[]) => {
  const bodies = Array.from({ length }, (_, index) => `body-${index}`);
  const visited: number[] = [];
  for (let place = 0, evening = 0; evening < said.length; evening += 1) {
    const { outcome: wanted, back } = said[evening]!;
    const outcome = evening > 15 && wanted === 'sentBack' ? 'approved' : wanted;
    const backTo = outcome === 'sentBack' && back !== null && back < place ? bodies[back] : undefined;
    const decided = { way: bodies, at: place, rules: { endsByRejecting: rules[place] ?? false }, outcome };
    visited.push(place);
    const next = onward(decided, backTo);
    if (!next.ok) throw new Error(next.message);
    if ('leaves' in next) return { visited, leaves: next.leaves, place, can: leavesWith(decided) };
    place = 'goesTo' in next ? next.goesTo : next.backTo;
  }
  return undefined;
};

describe('whatever the bodies say', () => {
  const anyWalk = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    evenings,
  );

  it('an item leaves its checkpoint exactly once, and with a yes only from the body that decides', () => {
    fc.assert(
      fc.property(anyWalk, ([length, rules, said]) => {
        const end = walk(length, rules, said);
        expect(end).toBeDefined();
        expect(end!.can).toContain(end!.leaves);
        if (end!.leaves !== 'sentBack' && end!.leaves !== 'rejected') expect(end!.place).toBe(length - 1);
        if (end!.leaves === 'rejected' && end!.place < length - 1) expect(rules[end!.place]).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('no body is passed over', () => {
    fc.assert(
      fc.property(anyWalk, ([length, rules, said]) => {
        const { visited } = walk(length, rules, said)!;
        expect(visited[0]).toBe(0);
        for (const [index, place] of visited.entries())
          expect(place).toBeLessThanOrEqual((visited[index - 1] ?? -1) + 1);
      }),
      { numRuns: 500 },
    );
  });
});
