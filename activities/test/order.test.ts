import type { Activity } from '@samskab/definition';
import type { Data } from '@samskab/engine';
import { AT, CASE, openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

const choose: Activity = { id: 'choose-bus', name: 'Vælg bus', type: 'activity', activity: 'user' };
const decide: Activity = {
  id: 'council-decides',
  name: 'Byrådet beslutter',
  type: 'activity',
  activity: 'user',
  facet: { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'said' },
};
const ordering = (id: string, decidedBy: string): Activity => ({
  id,
  name: 'Køb bus',
  type: 'activity',
  activity: 'user',
  facet: { kind: 'order', decidedBy },
  form: [
    { id: `${id}.supplier`, variable: 'supplier', label: 'Sælger' },
    { id: `${id}.price`, variable: 'price', label: 'Pris' },
    { id: `${id}.deliveryDate`, variable: 'deliveryDate', label: 'Leveres' },
    { id: `${id}.drawing`, variable: 'drawing', label: 'Tegning' },
    { id: `${id}.note`, variable: 'note' },
  ],
});
const variables = [
  { id: 'supplier', type: 'party' as const, personal: true },
  { id: 'price', type: 'money' as const },
  { id: 'deliveryDate', type: 'date' as const },
  { id: 'drawing', type: 'file' as const },
  { id: 'note', type: 'text' as const },
];
const roles = [
  { id: 'steering-group', name: 'Styregruppen', side: 'citizens' as const },
  { id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' as const },
  { id: 'bus-maker', name: 'Busfabrikken', side: 'other' as const },
];
const nodes = [choose, decide, ordering('order-bus', 'choose-bus'), ordering('order-late', 'council-decides')];

const supplier = '5d7a3c1e-0b1f-4c59-9d51-2d5a8f4a6f10';
const form = {
  supplier: `personal:${supplier}`,
  price: 32_500_000,
  deliveryDate: '2026-08-14',
  drawing: { id: 'f1', name: 'bus.pdf', mediaType: 'application/pdf', size: 3 },
};
const sending = (id: string, node = 'order-bus', data: Data = form) => ({
  caseId: CASE,
  command: { id, node, type: 'run' as const, work: 'order', attempt: 1, data },
  at: AT,
});
const undoing = (of: string) => ({
  caseId: CASE,
  command: { id: `${of}/undo`, node: 'order-bus', type: 'undo' as const, of, work: 'order', attempt: 1 },
  at: AT,
});

const guest = {
  id: 'maker',
  caseId: CASE,
  role: 'bus-maker',
  name: 'Salg',
  email: 'salg@bus.example',
  tokenHash: 'h',
  personId: null,
  invitedAt: AT,
};
const caseWorker = {
  id: 'cw',
  name: 'Sagsbehandler',
  email: 'sag@samkobing.example',
  roles: ['caseWorker'],
  bodies: [],
};

let house: House;
beforeEach(async () => {
  house = await openHouse({ nodes, variables, roles });
  await house.db.transaction(async (tx) => {
    await tx.people.insert(caseWorker);
    await tx.participants.insert(guest, {
      ...guest,
      id: 'sg',
      role: 'steering-group',
      email: 'styre@gruppe.example',
      tokenHash: 'g',
    });
    await tx.personal.insert({ id: supplier, caseId: CASE, variable: 'supplier', value: 'Busgården v/Ole' });
    await tx.bodies.insert({ id: 'council', key: 'council', name: 'Byrådet', kind: 'council', rules: {} });
  });
});
afterEach(() => house.close());

const addressed = () => house.mails.map(({ to }) => to);

describe("the municipality's order", () => {
  it('does not go out when nobody chose: the municipality does not choose', async () => {
    expect(await house.activities.work(sending('i1'))).toMatchObject({ refused: 'noChoice' });
    expect(house.mails).toEqual([]);
    expect(await house.db.read.notifications.find({})).toEqual([]);
  });

  it('goes out when the choice has been recorded after all', async () => {
    await house.activities.work(sending('i1'));
    await house.chosen('choose-bus');
    expect(await house.activities.work(sending('i1'))).toEqual({ done: { sent: 2 } });
  });

  it('goes to those outside who take part, with a copy to the case worker, and not to the citizens', async () => {
    await house.chosen('choose-bus');
    await house.activities.work(sending('i1'));
    expect(addressed()).toEqual(['sag@samkobing.example', 'salg@bus.example']);
  });

  it('says who chose, where and on which day in Denmark, and then what is ordered', async () => {
    await house.chosen('choose-bus');
    await house.activities.work(sending('i1'));
    expect(house.mails[1]).toMatchObject({
      subject: 'Bestilling: Køb bus (Landsbybus i Nørreby)',
      text: [
        'Styregruppen har valgt; kommunen bestiller.',
        'Valget står i forløbet under "Vælg bus", 1. april 2026.',
        'Sælger: Busgården v/Ole',
        'Pris: 325.000 kr.',
        'Leveres: 14. august 2026',
        'Tegning: bus.pdf',
      ].join('\n\n'),
    });
  });

  it.each([
    ['approved', { done: { sent: 2 } }],
    ['amended', { done: { sent: 2 } }],
    ['rejected', { refused: 'noChoice' }],
    ['sentBack', { refused: 'noChoice' }],
  ])('rests on a body only when that %s', async (outcome, expected) => {
    await house.db.transaction((tx) => tx.items.upsert({ ...decided, outcome }));
    expect(await house.activities.work(sending('i1', 'order-late'))).toMatchObject(expected);
    if ('done' in expected) expect(house.mails[0]?.text).toMatch(/^Byrådet har valgt; kommunen bestiller\./);
  });

  it('goes to each once; what failed is tried again, the rest is not', async () => {
    await house.chosen('choose-bus');
    house.closed.add('salg@bus.example');
    expect(await house.activities.work(sending('i1'))).toEqual({ failed: 'salg@bus.example is full' });
    house.closed.clear();
    expect(await house.activities.work(sending('i1'))).toEqual({ done: { sent: 2 } });
    await house.activities.work(sending('i1'));
    expect(addressed()).toEqual(['sag@samkobing.example', 'salg@bus.example']);
  });

  it('fails, rather than vanishes, when there is nobody to send it to', async () => {
    await house.chosen('choose-bus');
    await house.db.transaction(async (tx) => {
      await tx.people.remove({ id: 'cw' });
      await tx.participants.remove({ id: 'maker' });
    });
    expect(await house.activities.work(sending('i1'))).toMatchObject({ failed: expect.stringContaining('ingen') });
  });

  it('is taken back by a message to those who got it, once', async () => {
    await house.chosen('choose-bus');
    await house.activities.work(sending('i1'));
    house.mails.splice(0);
    expect(await house.activities.undo(undoing('i1'))).toEqual({ done: { sent: 2 } });
    expect(await house.activities.undo(undoing('i1'))).toEqual({ done: { sent: 2 } });
    expect(addressed()).toEqual(['sag@samkobing.example', 'salg@bus.example']);
    expect(house.mails[0]?.subject).toBe('Trukket tilbage: Bestilling: Køb bus (Landsbybus i Nørreby)');
  });
});

const decided = {
  caseId: CASE,
  id: 'i7',
  node: 'council-decides',
  register: 'council',
  status: 'decided' as const,
  openedAt: AT,
  openedSeq: 1,
  closedSeq: 2,
  decidedBy: 'x',
  decidedAt: AT,
  data: {},
};
