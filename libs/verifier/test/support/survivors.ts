const order = 'either order is sound, and every krone ends in the same place';
const money = 'what is committed and not paid is reserved in the area in the end: nothing is left without a purpose';
const wait = 'a wait less: which day or year it is, the calendar and the ledger know, and no verdict rests on it';
const meaning = 'another process, and a sound one: what the words mean, only people know';
const figures = 'a condition on figures may go either way: the drawing is judged for every figure, not for these';

/** The mutants of the village bus that nothing is found in, each with the reason why that is right. */
export const survivors: Record<string, string> = {
  'step removed: call-volunteers': meaning,
  'step removed: order-window': wait,
  'step removed: timetable-changes': wait,
  'step removed: new-budget-year': wait,
  'step removed: pay-bus': money,
  'step removed: pay-operation': money,
  'step removed: carry-over':
    'the rest is committed and then reserved a little later; that it lapses on 31 December, only the ledger knows',
  'step moved: give-up-route': order,
  'step moved: expect-saving': order,
  'step moved: choose-bus': order,
  'step moved: withdraw-saving': order,
  'step moved: grant-saving': order,
  'step moved: grant-rest': order,
  'step moved: order-window': order,
  'step moved: order-timetable': order,
  'step moved: permit': order,
  'step moved: timetable-changes': order,
  'step moved: commit-bus': order,
  'step moved: commit-rest': order,
  'step moved: order-bus': meaning,
  'step moved: receive-bus': order,
  'step moved: pay-bus': order,
  'step moved: pay-rest': order,
  'step moved: carry-over': order,
  'step moved: new-budget-year': order,
  'step moved: free-rest': 'what is freed after the commitment is not spent, and reserved in the end',
  'step moved: reserve-rest': order,
  'timer removed: gap-open': 'a way out less: the loop still ends where the gap is closed, or cannot be',
  'timer removed: window-closed': wait,
  'amount changed: pay-operation':
    'it pays from a rest of unknown size: the ledger refuses more than is committed, and what is left is reserved',
  'mapping removed: write-item': 'it only fills in what the council then writes itself',
  'mapping removed: close-gap': figures,
  'mapping removed: permit': 'nothing later asks who may ride',
  'flow cut: f-q-riders-timetable-changes': meaning,
  'flow to the end: f-q-meeting-town-meeting': meaning,
  'condition turned round: f-q-meeting-route-kept': meaning,
  'condition turned round: f-q-council-withdraw-saving': meaning,
  'condition turned round: f-q-gap-grant-saving': figures,
  'condition turned round: f-q-gap-close-gap': figures,
  'condition turned round: f-q-riders-timetable-changes': meaning,
  'condition turned round: f-q-go-on-bus-runs': meaning,
};
