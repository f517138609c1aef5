import { drawing, end, flow, form, path, start, user, variables, xor } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const decides = drawing(
  variables({
    town: { type: 'text', input: true },
    contact: { type: 'party', input: true, personal: true },
    saving: { type: 'money', input: true },
    granted: 'money',
    decisionText: 'text',
    outcome: { choice: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'] },
    said: 'text',
  }),
  start(),
  user('council', {
    role: 'council',
    facet: {
      kind: 'checkpoint',
      body: 'council',
      recommendation: 'at {town} får {saving}',
      amount: 'saving',
      outcome: 'outcome',
    },
    form: form('council', 'granted', 'decisionText*'),
    output: [{ from: 'outcome', to: 'said' }],
  }),
  xor('q', 'q>back'),
  end('granted-it'),
  user('back'),
  path('start', 'council', 'q'),
  flow('q', 'granted-it', 'outcome = "approved"'),
  flow('q', 'back'),
);
const input = { town: 'Nørreby', saving: 10_000_000, contact: 'personal:1' };

describe('the council checkpoint', () => {
  it('puts an item before the body, with the amount and what its recommendation reads, and no person', () => {
    expect(play(decides, { input }).asked('openItem')).toEqual([
      {
        id: 'i2',
        node: 'council',
        type: 'openItem',
        register: 'council',
        role: 'council',
        data: { body: 'council', amount: 10_000_000, town: 'Nørreby', saving: 10_000_000 },
      },
    ]);
  });

  it('can be decided in six ways, and postponed is none of them', () => {
    const town = play(decides, { input });
    expect(town.offers('itemDecided')).toEqual([
      {
        type: 'itemDecided',
        id: 'i2',
        node: 'council',
        outcomes: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'],
      },
    ]);
    expect(town.decide('council', 'postponed', { decisionText: 'Udsat' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: [{ field: 'outcome', code: 'outcome' }],
    });
  });

  it('offers only the outcomes that the drawing has a word for', () => {
    const model = drawing(
      variables({ outcome: { choice: ['approved', 'rejected', 'måske'] } }),
      start(),
      user('council', { facet: { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'outcome' } }),
      path('start', 'council'),
    );
    const town = play(model);
    expect(town.offers('itemDecided')).toMatchObject([{ outcomes: ['approved', 'rejected'] }]);
    expect(town.decide('council', 'noted')).toMatchObject({ code: 'invalid', fields: [{ code: 'outcome' }] });
    expect(town.decide('council', 'rejected')).toMatchObject({ ok: true });
  });

  it('sets its outcome and its form, and then its outputs read both', () => {
    const town = play(decides, { input });
    town.decide('council', 'approved', { granted: 9_000_000, decisionText: 'Godkendt' });
    expect(town.data).toMatchObject({ outcome: 'approved', granted: 9_000_000, said: 'approved' });
    expect(town.view).toMatchObject({ outcome: 'granted-it', items: [] });
  });

  it('refuses a decision without its text', () => {
    const town = play(decides, { input });
    expect(town.decide('council', 'approved')).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'decisionText', code: 'required' }],
    });
  });

  it('never approves by silence: an unforeseen outcome leads back to work', () => {
    const town = play(decides, { input });
    town.decide('council', 'noted', { decisionText: 'Taget til efterretning' });
    expect(town.at).toEqual(['back']);
  });

  it('cannot be completed like a task', () => {
    const town = play(decides, { input });
    expect(town.send({ type: 'taskCompleted', task: 'i2', data: {} })).toEqual({ ok: false, code: 'stale' });
  });

  it('is withdrawn when the case is cancelled', () => {
    const town = play(decides, { input });
    expect(town.cancel()).toMatchObject({ commands: [{ type: 'withdrawItem', id: 'i2' }, { type: 'endCase' }] });
  });

  it('says that it is closed when it is', () => {
    const closed = drawing(
      variables({ outcome: 'text' }),
      start(),
      user('land', {
        facet: { kind: 'checkpoint', body: 'financeCommittee', recommendation: '', outcome: 'outcome', closed: true },
      }),
      path('start', 'land'),
    );
    expect(play(closed).view.items).toMatchObject([
      { register: 'council', data: { body: 'financeCommittee', closed: true } },
    ]);
  });

  it('puts an item without an amount when there is none yet', () => {
    const town = play(decides, { input: { town: 'Nørreby' } });
    expect(town.view.items).toMatchObject([{ data: { amount: null } }]);
  });
});

describe('a hand-over', () => {
  const bus = drawing(
    variables({ bus: { type: 'text', input: true }, busCondition: 'text' }),
    start(),
    user('hand-over', {
      facet: { kind: 'handover', object: 'bus', from: 'case-worker', to: 'bus-association' },
      form: form('hand-over', 'busCondition*'),
    }),
    end('handed-over'),
    path('start', 'hand-over', 'handed-over'),
  );

  it('names the object and the two parties', () => {
    expect(play(bus, { input: { bus: 'Elbus, 9 pladser' } }).view.items).toMatchObject([
      { register: 'handover', data: { object: 'Elbus, 9 pladser', from: 'case-worker', to: 'bus-association' } },
    ]);
  });

  it('is done when both have accepted, and in no other way', () => {
    const town = play(bus, { input: { bus: 'Elbus' } });
    expect(town.decide('hand-over', 'refused', { busCondition: 'ridset' })).toMatchObject({ code: 'invalid' });
    expect(town.decide('hand-over', 'accepted', { busCondition: 'som ny' })).toMatchObject({ ok: true });
    expect(town.view).toMatchObject({ outcome: 'handed-over', data: { busCondition: 'som ny' } });
  });

  it('is an incident when it is not known what is handed over', () => {
    const nothing = drawing(
      start(),
      user('hand-over', { facet: { kind: 'handover', object: 'bus', from: 'a', to: 'b' } }),
      path('start', 'hand-over'),
    );
    expect(play(nothing).view.incidents).toMatchObject([{ site: 'hand-over/object' }]);
  });
});
