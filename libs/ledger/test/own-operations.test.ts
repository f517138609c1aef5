import type { Ledger, Line } from '../src/index.ts';
import {
  accountId,
  accountsOf,
  advance,
  areaBalance,
  cancelCase,
  emptyLedger,
  lapse,
  lapseFrame,
  lineBalances,
  noBalances,
  openFrame,
  paidFromOutside,
  reallocate,
  record,
  summary,
  undo,
} from '../src/index.ts';
import type { Step } from './support.ts';
import { ask, balancesOf, context, kr, lineOf, play, proof, sound, table, withFrame } from './support.ts';

const byCouncil = { decision: 'Byrådet, punkt 7', cover: 'kassen' };
const route = lineOf('freed', 'freed-route');
const freedAndGranted = play(emptyLedger, route, ['expect', kr(100)], ['grant', kr(100), byCouncil], ['free', kr(60)]);

describe('31 December', () => {
  const yearEnd = context('2027/lapse');
  const ended = (ledger: Ledger, line: Line, request: object = {}) => {
    const lapsed = lapse(line, balancesOf(ledger, line), { ...yearEnd, ...request });
    return { ...lapsed, ledger: record(ledger, 'lapse', lapsed) };
  };

  it('operating money lapses, and what is committed is carried over', () => {
    const line = lineOf('operating');
    const { ok, ledger, moved, carriedOver } = ended(
      play(emptyLedger, line, ['grant', kr(90), byCouncil], ['commit', kr(30)]),
      line,
    );
    expect({ ok, moved, carriedOver }).toEqual({ ok: true, moved: kr(60), carriedOver: kr(30) });
    expect(table(ledger, line)).toEqual({ Disponeret: 30, Bortfaldet: 60 });
    expect(sound(ledger)).toBe(true);
  });

  it('what the state or a fund pays is for its purpose and not for a year; own money lapses', () => {
    const line = lineOf('operating');
    const fund = { ...byCouncil, cover: 'En fond ' };
    const granted = play(emptyLedger, line, ['grant', kr(60), fund], ['grant', kr(30), byCouncil]);
    const fromOutside = paidFromOutside(granted.transfers, 2027, new Set(['en fond']));
    expect([fromOutside, paidFromOutside(granted.transfers, 2026, new Set(['en fond']))]).toEqual([kr(60), 0]);
    expect(ended(granted, line, { fromOutside })).toMatchObject({ moved: kr(30), carriedOver: kr(60) });
    const spent = play(granted, line, ['commit', kr(50)]);
    expect(ended(spent, line, { fromOutside })).toMatchObject({ moved: 0, carriedOver: kr(90) });
  });

  it('freed money that nobody reserved lapses, and the promise is broken', () => {
    const { ledger } = ended(freedAndGranted, route);
    expect(table(ledger, route)).toEqual({ Bevilget: 40, Bortfaldet: 60 });
    expect(proof(ledger, route)).toMatchObject({ lost: kr(60), holds: false });
  });

  it('reserved freed money is carried over, and what is only expected cannot lapse', () => {
    const reserved = play(freedAndGranted, route, ['reserve', 'rest']);
    expect(ended(reserved, route)).toMatchObject({ moved: 0, carriedOver: kr(60) });
  });

  it('a municipality may let reserved money lapse too', () => {
    const reserved = play(freedAndGranted, route, ['reserve', 'rest']);
    expect(ended(reserved, route, { carried: ['committed'] })).toMatchObject({ moved: kr(60), carriedOver: 0 });
  });

  it('capital money lasts as long as its project', () => {
    const line = lineOf('capital');
    expect(ended(play(emptyLedger, line, ['grant', kr(90), byCouncil], ['free', 'all']), line).moved).toBe(0);
  });

  it('the room of a frame lapses, and what a case has set aside stays', () => {
    const line = lineOf('frame');
    const reserved = play(withFrame(50, line.area), line, ['reserve', kr(20)]);
    const { room } = balancesOf(reserved, line);
    const ledger = record(reserved, 'lapse', lapseFrame(line.area, room, yearEnd));
    expect(room).toBe(kr(30));
    expect(balancesOf(ledger, line).room).toBe(0);
    expect(table(ledger, line)).toEqual({ Reserveret: 20 });
    expect(ended(ledger, line)).toMatchObject({ moved: 0, carriedOver: kr(20) });
    expect(sound(ledger)).toBe(true);
    expect(lapseFrame(line.area, 0, yearEnd).transfers).toEqual([]);
  });
});

describe('a frame is opened', () => {
  it('by a decision only', () => {
    expect(openFrame('Byer og torve', kr(10), context('f'))).toMatchObject({ refused: 'noDecision' });
    expect(openFrame('Byer og torve', -1, context('f', byCouncil))).toMatchObject({ refused: 'negativeAmount' });
    expect(openFrame('Byer og torve', 0, context('f'))).toEqual({ ok: true, transfers: [], moved: 0 });
  });
});

describe('a case is cancelled', () => {
  const cancel = (ledger: Ledger, ...lines: Line[]): Ledger => {
    const standing = lines.map((line) => ({ line, balances: balancesOf(ledger, line) }));
    return record(ledger, 'cancel', cancelCase(standing, context('case/cancel', { reason: 'Byen vil ikke mere' })));
  };

  it('really freed money is reserved in its area and the expectation ceases', () => {
    const ledger = cancel(play(freedAndGranted, route, ['commit', kr(50)], ['pay', kr(20)]), route);
    expect(table(ledger, route)).toEqual({ Brugt: 20, Reserveret: 40, Tilbage: 40 });
    expect(proof(ledger, route).holds).toBe(true);
    expect(sound(ledger)).toBe(true);
  });

  it('what is not paid goes back to its cover and its frame', () => {
    const [grant, frame] = [lineOf('operating'), lineOf('frame')];
    const spent = play(
      withFrame(50, frame.area),
      grant,
      ['grant', kr(90), byCouncil],
      ['commit', kr(30)],
      ['pay', kr(10)],
    );
    const ledger = cancel(play(spent, frame, ['reserve', kr(20)], ['commit', kr(5)]), grant, frame);
    expect(table(ledger, grant)).toEqual({ Brugt: 10, Tilbage: 80 });
    expect(table(ledger, frame)).toEqual({ Tilbage: 20 });
    expect(balancesOf(ledger, frame).room).toBe(kr(50));
  });

  it('says how much was reserved and taken back', () => {
    const [route, grant] = [lineOf('freed'), lineOf('operating')];
    const ledger = play(play(emptyLedger, route, ['expect', 9], ['free', 4]), grant, ['grant', 7, byCouncil]);
    const standing = [route, grant].map((line) => ({ line, balances: balancesOf(ledger, line) }));
    expect(cancelCase(standing, context('case/cancel'))).toMatchObject({ ok: true, moved: 9 + 7 });
  });

  it('keeps the reason on every posting', () => {
    const { transfers } = cancel(freedAndGranted, route);
    const own = transfers.filter(({ effectKey }) => effectKey.startsWith('case/cancel'));
    expect(new Set(own.map(({ reason }) => reason))).toEqual(new Set(['Byen vil ikke mere']));
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  });
});

describe('the council moves money out of an area', () => {
  const reserved = play(freedAndGranted, route, ['reserve', 'rest']);
  const from = {
    area: route.area,
    caseId: route.caseId,
    line: route.id,
    year: null,
    state: 'reservedGranted' as const,
  };
  const request = {
    ...context('omplacering', byCouncil),
    from,
    balance: kr(60),
    toArea: 'Veje og parker',
    amount: kr(40),
  };

  it('as two transfers, each within its own area, both marked as the breach they are', () => {
    const moved = reallocate(request);
    if (!moved.ok) throw new Error(moved.refused);
    const ledger = record(reserved, 'omplacering', moved);
    expect(moved.transfers.map(({ area, breach }) => [area, breach])).toEqual([
      ['Kollektiv trafik', true],
      ['Veje og parker', true],
    ]);
    expect(table(ledger, route)).toEqual({ Bevilget: 40, Reserveret: 20, Flyttet: 40 });
    expect(proof(ledger, route)).toMatchObject({ lost: kr(40), holds: false });
    expect(balancesOf(ledger, lineOf('frame', 'roads', 'Veje og parker')).room).toBe(kr(40));
    for (const area of ['Kollektiv trafik', 'Veje og parker'])
      expect(areaBalance([...ledger.totals.values()].filter((account) => account.area === area)).balanced).toBe(true);
    expect(sound(ledger)).toBe(true);
  });

  it.each<[string, object, string]>([
    ['never without a decision', { decision: undefined }, 'moneyStays'],
    ['never more than stands there', { amount: kr(61) }, 'overFreed'],
    ['never a promise', { from: { ...from, state: 'expected' } }, 'opNotOnLine'],
    ['never what is committed', { from: { ...from, state: 'committed' } }, 'opNotOnLine'],
    ['never into its own area', { toArea: 'Kollektiv trafik' }, 'sameArea'],
    ['never a negative amount', { amount: -1 }, 'negativeAmount'],
  ])('%s', (_name, part, code) => {
    expect(reallocate({ ...request, ...part })).toMatchObject({ refused: code });
  });

  it('all that stands there, if the council says so', () => {
    expect(reallocate({ ...request, amount: kr(60) })).toMatchObject({ ok: true, moved: kr(60) });
  });

  it('0 moves nothing', () => {
    expect(reallocate({ ...request, amount: 0 })).toEqual({ ok: true, transfers: [], moved: 0 });
  });
});

describe('late work of a cancelled scope is taken back', () => {
  const kinds: [Line['kind'], Ledger, Step][] = [
    ['freed', emptyLedger, ['expect', 9]],
    ['freed', play(emptyLedger, route, ['expect', 9], ['free', 4]), ['grant', 7, byCouncil]],
    ['freed', play(emptyLedger, route, ['expect', 9], ['free', 4]), ['reserve', 3]],
    ['freed', play(emptyLedger, route, ['expect', 9], ['free', 4], ['grant', 9, byCouncil]), ['commit', 3]],
    ['frame', withFrame(1, route.area), ['reserve', 9]],
    ['frame', withFrame(1, route.area), ['commit', 9]],
    ['operating', emptyLedger, ['grant', 9, byCouncil]],
    ['operating', play(emptyLedger, { ...route, kind: 'operating' }, ['grant', 9, byCouncil]), ['commit', 5]],
    ['capital', emptyLedger, ['grant', 9, byCouncil]],
  ];

  it.each(kinds)('on a line of kind %s', (kind, before, step) => {
    const line = { ...route, kind };
    const { ledger } = ask(before, line, step);
    const back = undo(line, balancesOf(ledger, line), { op: step[0], moved: Number(step[1]) }, context('case/i9/undo'));
    if (!back.ok) throw new Error(back.refused);
    expect(advance(balancesOf(ledger, line), back.transfers)).toEqual(balancesOf(before, line));
    expect(sound(record(ledger, 'case/i9/undo', back))).toBe(true);
  });

  it('a grant on money that became real meanwhile leaves the money freed', () => {
    const back = undo(route, balancesOf(freedAndGranted, route), { op: 'grant', moved: kr(100) }, context('u'));
    if (!back.ok) throw new Error(back.refused);
    expect(table(record(freedAndGranted, 'u', back), route)).toEqual({ Forventet: 40, Frigjort: 60 });
  });

  it.each(['free', 'pay', 'release'] as const)('but never what was done by %s', (op) => {
    const balances = { ...noBalances, granted: 9, used: 9, returned: 9, committed: 9 };
    expect(undo(route, balances, { op, moved: 1 }, context('u'))).toMatchObject({ refused: 'notReversible' });
  });

  it('and never money that has gone on', () => {
    expect(undo(route, noBalances, { op: 'expect', moved: 1 }, context('u'))).toMatchObject({
      refused: 'notReversible',
    });
  });
});

describe('an area', () => {
  it('shows the sum of its lines, and what money came from is no column', () => {
    const grant = lineOf('operating');
    const { totals } = play(freedAndGranted, grant, ['grant', kr(90), byCouncil], ['commit', kr(30)]);
    expect(summary(lineBalances([...totals.values()]))).toMatchObject({
      expected: 0,
      granted: kr(160),
      committed: kr(30),
      usable: kr(120),
    });
  });
});

describe('accounts', () => {
  it('no two have the same id, whatever their names hold', () => {
    const key = { area: 'a', caseId: 'b', line: 'c', year: null, state: 'used' as const };
    const ids = [key, { ...key, area: 'a","b', caseId: 'c' }, { ...key, year: 2027 }, { ...key, caseId: null }].map(
      accountId,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('only a frame touches the room of its area', () => {
    const rooms = (line: Line) => accountsOf(line, 2027).filter(({ state }) => state === 'room');
    expect(rooms(lineOf('operating'))).toEqual([]);
    expect(rooms(lineOf('frame'))).toEqual([
      { area: 'Kollektiv trafik', caseId: null, line: null, year: 2027, state: 'room' },
    ]);
  });
});
