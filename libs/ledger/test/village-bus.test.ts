import { emptyLedger } from '../src/index.ts';
import type { Step } from './support.ts';
import { ask, kr, lineOf, play, proof, sound, table } from './support.ts';

const route = lineOf('freed', 'freed-route');
const restOfBus = lineOf('operating', 'rest-of-bus');
const byCouncil = { decision: 'Byrådet, 16. december 2026, punkt 7' };
const fromState = { ...byCouncil, cover: 'staten' };
const nextYear = { purpose: 'Overføres til næste år' };

describe('Nørreby swaps its route for a village bus', () => {
  const expected = play(emptyLedger, route, ['expect', kr(100_000)]);
  const granted = play(play(expected, route, ['grant', kr(100_000), byCouncil]), restOfBus, [
    'grant',
    kr(424_069 - 50_000),
    fromState,
  ]);
  const committed = play(play(granted, route, ['free', kr(50_000)], ['commit', kr(50_000)]), restOfBus, [
    'commit',
    'all',
  ]);
  const paid = play(play(committed, route, ['pay', kr(50_000)]), restOfBus, ['pay', 'all']);
  const carried = play(paid, route, ['reserve', 'rest', nextYear]);
  const secondYear = play(carried, route, ['free', 'rest'], ['commit', 'rest']);
  const ended = play(secondYear, route, ['pay', kr(46_500)], ['reserve', 'rest', { purpose: 'Bussens næste år' }]);

  it('expects the saving before any of it is real', () => {
    expect(table(expected, route)).toEqual({ Forventet: 100_000 });
  });

  it('is granted money that is still expected', () => {
    expect(table(granted, route)).toEqual({ Bevilget: 100_000 });
    expect(table(granted, restOfBus)).toEqual({ Bevilget: 374_069 });
  });

  it('commits half a year of the saving when the timetable changes', () => {
    expect(table(committed, route)).toEqual({ Bevilget: 50_000, Disponeret: 50_000 });
  });

  it('has nothing to carry over when the bus took all that was freed', () => {
    expect(carried.transfers).toEqual(paid.transfers);
  });

  it('frees and commits the other half in the new budget year', () => {
    expect(table(secondYear, route)).toEqual({ Brugt: 50_000, Disponeret: 50_000 });
  });

  it('ends with every krone spent or reserved', () => {
    expect(table(ended, route)).toEqual({ Brugt: 96_500, Reserveret: 3_500 });
    expect(table(ended, restOfBus)).toEqual({ Brugt: 374_069 });
    expect(proof(ended, route)).toEqual({
      freed: kr(100_000),
      spent: kr(96_500),
      reserved: kr(3_500),
      loose: 0,
      lost: 0,
      holds: true,
    });
    expect(sound(ended)).toBe(true);
  });

  it('does not hold the promise while committed money is unpaid', () => {
    expect(proof(secondYear, route)).toMatchObject({ loose: kr(50_000), holds: false });
  });
});

describe('the council rejects the bus', () => {
  it('lets the expectation cease', () => {
    const ended = play(
      emptyLedger,
      route,
      ['expect', kr(100_000)],
      ['release', 'all', { reason: 'Ruten bruges af skolebørn' }],
    );
    expect(table(ended, route)).toEqual({ Tilbage: 100_000 });
    expect(proof(ended, route)).toMatchObject({ freed: 0, holds: true });
    expect(sound(ended)).toBe(true);
  });
});

describe('the gap is not covered and the town chooses a cheaper bus', () => {
  const firstYear: Step[] = [
    ['expect', kr(100_000)],
    ['grant', kr(100_000), byCouncil],
    ['free', kr(50_000)],
    ['commit', kr(48_000)],
    ['pay', kr(48_000)],
    ['reserve', 'rest', nextYear],
  ];

  it('needs no grant from others, and a grant of 0 posts nothing', () => {
    const { posting } = ask(emptyLedger, restOfBus, ['grant', 0, { ...byCouncil, cover: 'ingen' }]);
    expect(posting).toEqual({ ok: true, transfers: [], moved: 0 });
  });

  it('carries what the bus did not cost over the New Year', () => {
    expect(table(play(emptyLedger, route, ...firstYear), route)).toEqual({
      Bevilget: 50_000,
      Brugt: 48_000,
      Reserveret: 2_000,
    });
  });

  it('commits the carried-over money together with the second half', () => {
    const committed = play(emptyLedger, route, ...firstYear, ['free', 'rest'], ['commit', 'rest']);
    expect(table(committed, route)).toEqual({ Brugt: 48_000, Disponeret: 52_000 });
  });

  it('ends with 94.500 kr. spent and 5.500 kr. reserved', () => {
    const ended = play(
      emptyLedger,
      route,
      ...firstYear,
      ['free', 'rest'],
      ['commit', 'rest'],
      ['pay', kr(46_500)],
      ['reserve', 'rest'],
    );
    expect(table(ended, route)).toEqual({ Brugt: 94_500, Reserveret: 5_500 });
    expect(proof(ended, route).holds).toBe(true);
    expect(sound(ended)).toBe(true);
  });
});

describe('Sønderby misses the window by a day', () => {
  const waiting = play(emptyLedger, route, ['expect', kr(80_000)], ['grant', kr(80_000), byCouncil]);

  it('waits a year with 80.000 kr. granted and nothing freed', () => {
    expect(table(waiting, route)).toEqual({ Bevilget: 80_000 });
    expect(proof(waiting, route)).toMatchObject({ freed: 0, holds: true });
  });

  it('cannot buy the bus while it waits', () => {
    expect(ask(waiting, route, ['commit', kr(39_000)]).posting).toMatchObject({
      refused: 'notFreedYet',
      available: 0,
    });
  });

  it('goes on as the others with 40.000 + 40.000', () => {
    const ended = play(
      waiting,
      route,
      ['free', kr(40_000)],
      ['commit', kr(39_000)],
      ['pay', kr(39_000)],
      ['reserve', 'rest', nextYear],
      ['free', 'rest'],
      ['commit', 'rest'],
      ['pay', kr(38_200)],
      ['reserve', 'rest'],
    );
    expect(table(ended, route)).toEqual({ Brugt: 77_200, Reserveret: 2_800 });
    expect(proof(ended, route).holds).toBe(true);
  });
});

describe('the council grants less than the saving', () => {
  it('keeps the rest in the area all the same', () => {
    const ended = play(
      emptyLedger,
      route,
      ['expect', kr(100_000)],
      ['grant', kr(80_000), byCouncil],
      ['free', kr(50_000)],
      ['commit', kr(50_000)],
      ['pay', kr(50_000)],
      ['reserve', 'rest'],
      ['free', 'rest'],
      ['commit', 'rest'],
      ['pay', kr(30_000)],
      ['reserve', 'rest'],
    );
    expect(table(ended, route)).toEqual({ Brugt: 80_000, Reserveret: 20_000 });
    expect(proof(ended, route).holds).toBe(true);
  });
});
