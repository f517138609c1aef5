import { emptyLedger } from '../src/index.ts';
import { balancesOf, kr, lineOf, play, sound, table, withFrame } from './support.ts';

const byCouncil = { decision: 'Byrådet, punkt 4', cover: 'kassebeholdningen' };

describe('city renewal', () => {
  const area = 'Byer og torve';
  const frame = lineOf('frame', 'town-frame', area);
  const square = lineOf('capital', 'square', area);
  const year = withFrame(400_000, area);
  const architects = play(year, frame, ['commit', kr(180_000), { decision: 'ask-architects' }]);
  const granted = play(architects, square, ['grant', kr(5_000_000), byCouncil], ['free', 'all']);

  it('Vesterby: pays 300.000 kr. within the frame and gives 150.000 kr. of the grant back', () => {
    const built = play(
      play(granted, frame, ['pay', 'all']),
      square,
      ['commit', kr(4_850_000)],
      ['pay', 'all'],
      ['release', 'rest', { reason: 'Projektet blev billigere' }],
    );
    const ended = play(built, frame, ['commit', kr(120_000), { decision: 'can-order' }], ['pay', 'all']);
    expect(table(ended, frame)).toEqual({ Brugt: 300_000 });
    expect(table(ended, square)).toEqual({ Brugt: 4_850_000, Tilbage: 150_000 });
    expect(sound(ended)).toBe(true);
  });

  it('Østerby: the vision stalls, and 70.000 kr. of room go back to the frame', () => {
    const ended = play(
      architects,
      frame,
      ['pay', kr(110_000)],
      ['release', 'rest', { reason: 'Gruppen er blevet til tre' }],
    );
    expect(table(ended, frame)).toEqual({ Brugt: 110_000, Tilbage: 70_000 });
    expect(balancesOf(ended, frame).room).toBe(kr(400_000 - 110_000));
  });

  it('rejected: the architects are paid, and nothing is granted', () => {
    const ended = play(architects, frame, ['pay', 'all']);
    expect(table(ended, frame)).toEqual({ Brugt: 180_000 });
    expect(table(ended, square)).toEqual({});
  });

  it('too dear: the project is adjusted and 50.000 kr. go back', () => {
    const ended = play(granted, square, ['commit', kr(4_950_000)], ['pay', 'all'], ['release', 'rest']);
    expect(table(ended, square)).toEqual({ Brugt: 4_950_000, Tilbage: 50_000 });
  });

  it('gives the whole grant back when the steering group stops', () => {
    expect(table(play(granted, square, ['release', 'all', { reason: 'For dyrt' }]), square)).toEqual({
      Tilbage: 5_000_000,
    });
  });
});

describe('an association is founded', () => {
  const area = 'Natur og renhold';
  const team = lineOf('frame', 'team-frame', area);
  const supported = play(withFrame(60_000, area), team, ['reserve', kr(10_000), { decision: 'agree-frame' }]);

  it('Nørreby: the kit and the petrol money in advance, nothing left', () => {
    const ended = play(
      supported,
      team,
      ['commit', kr(6_500)],
      ['pay', kr(6_500)],
      ['commit', kr(3_500)],
      ['pay', kr(3_500)],
      ['commit', 0],
      ['pay', 0],
      ['release', 'rest', { reason: 'Årets støtte er gjort op' }],
    );
    expect(table(ended, team)).toEqual({ Brugt: 10_000 });
  });

  it('Østerby, unregistered: receipts only, and 1.700 kr. back to the frame', () => {
    const ended = play(
      supported,
      team,
      ['commit', kr(5_200)],
      ['pay', kr(5_200)],
      ['commit', kr(3_100)],
      ['pay', kr(3_100)],
      ['release', 'rest'],
    );
    expect(table(ended, team)).toEqual({ Brugt: 8_300, Tilbage: 1_700 });
    expect(balancesOf(ended, team).room).toBe(kr(60_000 - 8_300));
    expect(sound(ended)).toBe(true);
  });

  it('Engby: 10.000 kr. a year, year after year', () => {
    const oneYear = play(supported, team, ['commit', kr(10_000)], ['pay', 'all'], ['release', 'rest']);
    const twoYears = play(oneYear, team, ['reserve', kr(10_000)], ['commit', kr(10_000)], ['pay', 'all']);
    expect(table(twoYears, team)).toEqual({ Brugt: 20_000 });
  });

  it('six teams share the room of one frame', () => {
    const towns = ['Nørreby', 'Sønderby', 'Østerby', 'Vesterby', 'Skovby', 'Engby'];
    const lines = towns.map((caseId) => ({ ...team, caseId }));
    const ledger = lines.reduce((before, line) => play(before, line, ['reserve', kr(10_000)]), withFrame(60_000, area));
    expect(balancesOf(ledger, team).room).toBe(0);
    expect(lines.map((line) => table(ledger, line))).toEqual(towns.map(() => ({ Reserveret: 10_000 })));
  });
});

describe('a community house', () => {
  const area = 'Kultur og fritid';
  const house = lineOf('capital', 'house', area);
  const drawing = lineOf('frame', 'drawing-frame', area);
  const drawn = play(
    withFrame(250_000, area),
    drawing,
    ['commit', kr(220_000), { decision: 'agree-drawing' }],
    ['pay', 'all'],
  );

  it('Skovby: land first, then the building, and 150.000 kr. back', () => {
    const ended = play(
      drawn,
      house,
      ['grant', kr(7_200_000), byCouncil],
      ['free', 'all'],
      ['commit', kr(900_000)],
      ['pay', kr(900_000)],
      ['commit', kr(6_150_000)],
      ['pay', 'rest'],
      ['release', 'rest'],
    );
    expect(table(ended, house)).toEqual({ Brugt: 7_050_000, Tilbage: 150_000 });
    expect(table(ended, drawing)).toEqual({ Brugt: 220_000 });
    expect(sound(ended)).toBe(true);
  });

  it('rejected: nothing posted on the house', () => {
    expect(table(drawn, house)).toEqual({});
    expect(table(drawn, drawing)).toEqual({ Brugt: 220_000 });
  });

  it('no pattern needs money to begin with', () => {
    expect(table(emptyLedger, house)).toEqual({});
  });
});
