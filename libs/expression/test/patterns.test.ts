import { checkExpression, evaluate, type Json, type Types } from '@samskab/expression';

const outcome: Types[string] = { choice: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'] };

/** One expression of a shipped pattern, what it is asked over, and what it must answer. */
type Row = [feel: string, scope: Record<string, Json>, value: Json];

const evaluatesTo = (types: Types, rows: Row[]): void => {
  it.each(rows)('%s over %j is %j', (feel, scope, value) => {
    expect(evaluate(feel, scope, types)).toEqual({ value });
  });
  it.each([...new Set(rows.map(([feel]) => feel))])('%s stands the check', (feel) => {
    expect(checkExpression(feel, types)).toEqual([]);
  });
};

describe('the expressions of the village bus', () => {
  const types: Types = {
    saving: 'money',
    firstYearMonths: 'number',
    firstYear: 'money',
    busPrice: 'money',
    granted: 'money',
    topUp: 'money',
    topUpFrom: { choice: ['ingen', 'staten', 'en fond', 'områdets ramme'] },
    ownShare: 'money',
    gap: 'money',
    gapState: { choice: ['søges stadig', 'kan ikke lukkes'] },
    councilOutcome: outcome,
    meetingSays: { choice: ['opgiver ruten', 'beholder ruten', 'mødes igen'] },
    permitGiven: 'boolean',
    riders: { choice: ['medlemmer', 'alle'] },
    timetableDate: 'date',
    operationCost: 'money',
    goesOn: 'boolean',
    bus: 'text',
    decisionText: 'text',
  };

  describe('what they compute', () =>
    evaluatesTo(types, [
      ['floor(saving * firstYearMonths / 12)', { saving: 10000000, firstYearMonths: 6 }, 5000000],
      ['floor(saving * firstYearMonths / 12)', { saving: 1000001, firstYearMonths: 7 }, 583333],
      ['saving', { saving: 10000000 }, 10000000],
      ['min(busPrice, firstYear, granted)', { busPrice: 42406900, firstYear: 5000000, granted: 10000000 }, 5000000],
      ['min(busPrice, firstYear, granted)', { busPrice: 4800000, firstYear: 5000000, granted: 10000000 }, 4800000],
      [
        'max(0, busPrice - min(busPrice, firstYear, granted) - topUp)',
        { busPrice: 42406900, firstYear: 5000000, granted: 10000000, topUp: 37406900 },
        0,
      ],
      [
        'max(0, busPrice - min(busPrice, firstYear, granted) - topUp)',
        { busPrice: 42406900, firstYear: 5000000, granted: 10000000, topUp: 0 },
        37406900,
      ],
      ['max(0, busPrice - ownShare - topUp)', { busPrice: 42406900, ownShare: 5000000, topUp: 40000000 }, 0],
      ['"søges stadig"', {}, 'søges stadig'],
      ['busPrice - ownShare', { busPrice: 42406900, ownShare: 5000000 }, 37406900],
      ['if permitGiven then "alle" else "medlemmer"', { permitGiven: true }, 'alle'],
      ['if permitGiven then "alle" else "medlemmer"', { permitGiven: false }, 'medlemmer'],
      [
        'min(operationCost, granted - ownShare)',
        { operationCost: 4650000, granted: 10000000, ownShare: 5000000 },
        4650000,
      ],
      ['bus', { bus: 'Elbus' }, 'Elbus'],
      ['decisionText', { decisionText: 'Godkendt' }, 'Godkendt'],
      ['topUpFrom', { topUpFrom: 'staten' }, 'staten'],
    ]));

  describe('when they are due', () =>
    evaluatesTo(types, [
      ['duration("P60D")', {}, 'P60D'],
      ['duration("P12M")', {}, 'P1Y'],
      ['timetableDate', { timetableDate: '2027-06-27' }, '2027-06-27'],
      ['date(timetableDate.year + 1, 1, 1)', { timetableDate: '2027-06-27' }, '2028-01-01'],
    ]));

  describe('what they choose by', () =>
    evaluatesTo(types, [
      ['meetingSays = "opgiver ruten"', { meetingSays: 'opgiver ruten' }, true],
      ['meetingSays = "beholder ruten"', { meetingSays: 'opgiver ruten' }, false],
      ['councilOutcome = "approved" or councilOutcome = "amended"', { councilOutcome: 'amended' }, true],
      ['councilOutcome = "approved" or councilOutcome = "amended"', { councilOutcome: 'sentBack' }, false],
      ['councilOutcome = "rejected"', { councilOutcome: 'rejected' }, true],
      ['gap = 0', { gap: 0 }, true],
      ['gap > 0 and gapState = "søges stadig"', { gap: 37406900, gapState: 'søges stadig' }, true],
      ['gap > 0 and gapState = "søges stadig"', { gap: 37406900, gapState: 'kan ikke lukkes' }, false],
      ['riders = "medlemmer"', { riders: 'alle' }, false],
      ['permitGiven = false', { permitGiven: false }, true],
      ['goesOn = true', { goesOn: true }, true],
    ]));
});

describe('the expressions of the city renewal', () => {
  const types: Types = {
    wantsGroup: 'boolean',
    architectFee: 'money',
    architectUsed: 'money',
    frameLimit: 'money',
    nextStep: { choice: ['mere tid', 'klar', 'stop'] },
    meetingSays: { choice: ['ja', 'mere arbejde', 'nej'] },
    steeringOutcome: outcome,
    orderable: 'boolean',
    granted: 'money',
    tenderThreshold: 'money',
    contractPrice: 'money',
    adjustment: { choice: ['prøv igen', 'stop'] },
    oneMore: 'boolean',
    buildDone: 'date',
  };
  evaluatesTo(types, [
    ['wantsGroup = true', { wantsGroup: false }, false],
    ['architectFee <= frameLimit', { architectFee: 18000000, frameLimit: 25000000 }, true],
    ['nextStep = "stop"', { nextStep: 'stop' }, true],
    ['meetingSays = "ja"', { meetingSays: 'ja' }, true],
    ['steeringOutcome = "approved" or steeringOutcome = "amended"', { steeringOutcome: 'approved' }, true],
    ['orderable = true', { orderable: true }, true],
    ['granted <= tenderThreshold', { granted: 500000000, tenderThreshold: 300000000 }, false],
    ['contractPrice <= granted', { contractPrice: 485000000, granted: 500000000 }, true],
    ['adjustment = "prøv igen"', { adjustment: 'stop' }, false],
    ['oneMore = true', { oneMore: true }, true],
    ['min(architectUsed, architectFee)', { architectUsed: 11000000, architectFee: 18000000 }, 11000000],
    ['duration("P182D")', {}, 'P182D'],
    ['buildDone', { buildDone: '2028-03-01' }, '2028-03-01'],
  ]);
});

describe('the expressions of the founding of an association', () => {
  const types: Types = {
    canHelp: { choice: ['ja', 'nej'] },
    extra: 'boolean',
    supportAmount: 'money',
    teamLimit: 'money',
    teamForm: { choice: ['forening', 'løst team'] },
    founded: { choice: ['ja', 'mødes igen', 'nej'] },
    founders: 'number',
    registered: 'boolean',
    nemKonto: 'boolean',
    nextTime: { choice: ['mødes igen', 'gør status'] },
    future: { choice: ['et år til', 'kører selv', 'stopper'] },
    kitWish: 'money',
    receiptSum: 'money',
    petrolLeft: 'money',
    cvrDate: 'date',
  };
  evaluatesTo(types, [
    [
      'canHelp = "ja" and extra = true and supportAmount <= teamLimit',
      { canHelp: 'ja', extra: true, supportAmount: 1000000, teamLimit: 1000000 },
      true,
    ],
    [
      'canHelp = "ja" and extra = true and supportAmount > teamLimit',
      { canHelp: 'nej', extra: true, supportAmount: 2000000, teamLimit: 1000000 },
      false,
    ],
    ['teamForm = "forening"', { teamForm: 'forening' }, true],
    ['founded = "ja" and founders >= 2', { founded: 'ja', founders: 1 }, false],
    ['registered = true', { registered: true }, true],
    ['nemKonto', { nemKonto: true }, true],
    ['false', {}, false],
    ['nextTime = "gør status"', { nextTime: 'mødes igen' }, false],
    ['future = "et år til"', { future: 'kører selv' }, false],
    ['min(kitWish, supportAmount)', { kitWish: 650000, supportAmount: 1000000 }, 650000],
    ['supportAmount - min(kitWish, supportAmount)', { kitWish: 650000, supportAmount: 1000000 }, 350000],
    ['petrolLeft - min(receiptSum, petrolLeft)', { receiptSum: 400000, petrolLeft: 350000 }, 0],
    ['cvrDate + duration("P3Y") - duration("P30D")', { cvrDate: '2026-05-15' }, '2029-04-15'],
    ['cvrDate + duration("P3Y") - duration("P30D")', { cvrDate: '2024-02-29' }, '2027-01-29'],
    ['duration("P1M")', {}, 'P1M'],
    ['duration("PT4H")', {}, 'PT4H'],
  ]);
});

describe('the expressions of the community house', () => {
  const types: Types = {
    inputCounts: { list: 'number' },
    rounds: 'number',
    sketchesReady: 'boolean',
    groupChoice: { choice: ['tegn videre', 'stop'] },
    direction: { choice: ['ja', 'tegn videre', 'stop'] },
    contractPrice: 'money',
    granted: 'money',
    landPrice: 'money',
    fundApplication: 'text',
  };
  evaluatesTo(types, [
    ['count(inputCounts[item > 0]) > 0', { inputCounts: [112, 38, 9] }, true],
    ['count(inputCounts[item > 0]) > 0', { inputCounts: [0, 0, 0] }, false],
    ['count(inputCounts[item > 0]) > 0', { inputCounts: [] }, false],
    ['count(inputCounts[item > 0]) = 0 and rounds < 2', { inputCounts: [0, 0], rounds: 1 }, true],
    ['count(inputCounts[item > 0]) = 0 and rounds < 2', { inputCounts: [0], rounds: 2 }, false],
    ['rounds + 1', { rounds: 1 }, 2],
    ['sketchesReady = true', { sketchesReady: false }, false],
    ['groupChoice = "tegn videre"', { groupChoice: 'stop' }, false],
    ['direction = "stop"', { direction: 'stop' }, true],
    [
      'contractPrice <= granted - landPrice',
      { contractPrice: 615000000, granted: 720000000, landPrice: 90000000 },
      true,
    ],
    ['fundApplication', { fundApplication: 'A-17' }, 'A-17'],
    ['0', {}, 0],
  ]);
});

describe('the expressions of the disruption group and of family care', () => {
  const types: Types = {
    politicians: 'number',
    officials: 'number',
    citizens: 'number',
    experts: 'number',
    isCommitteeChair: 'boolean',
    councilOutcome: outcome,
    ready: 'boolean',
    canStay: { choice: ['ja', 'delvist', 'nej'] },
    reviewAfter: 'text',
    proposals: { list: 'text' },
  };
  evaluatesTo(types, [
    [
      'politicians > 0 and officials > 0 and citizens > 0 and experts > 0',
      { politicians: 3, officials: 3, citizens: 4, experts: 0 },
      false,
    ],
    ['isCommitteeChair = false', { isCommitteeChair: false }, true],
    ['councilOutcome = "sentBack"', { councilOutcome: 'noted' }, false],
    ['ready = true', { ready: true }, true],
    ['canStay = "ja" or canStay = "delvist"', { canStay: 'delvist' }, true],
    ['duration(reviewAfter)', { reviewAfter: 'P60D' }, 'P60D'],
    ['proposals', { proposals: ['Fælles spisning'] }, ['Fælles spisning']],
  ]);
});
