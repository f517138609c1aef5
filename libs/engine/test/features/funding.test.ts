import type { Activity, FundingOp } from '@samskab/definition';
import { drawing, end, onError, path, service, start, user, variables } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

type Funding = Partial<Extract<NonNullable<Activity['facet']>, { kind: 'funding' }>>;

const posting = (facet: Funding, more: Parameters<typeof drawing> = []) =>
  drawing(
    variables({
      area: { type: 'area', constant: true, value: '"Kollektiv trafik"' },
      saving: { type: 'money', input: true },
      from: { type: { choice: ['staten', 'en fond'] }, input: true },
    }),
    { lines: [{ id: 'freed-route', area: 'area', kind: 'freed' }] },
    start(),
    service('money', { facet: { kind: 'funding', op: 'free', line: 'freed-route', amount: 'saving', ...facet } }),
    end(),
    path('start', 'money', 'end'),
    ...more,
  );

describe('a funding node', () => {
  it('asks for a posting on its line, in the service area of the line, in øre', () => {
    const town = play(posting({}), { input: { saving: 10_000_000 } });
    expect(town.view.works).toEqual([
      {
        id: 'i2',
        node: 'money',
        work: 'funding',
        orphan: false,
        data: { op: 'free', line: 'freed-route', area: 'Kollektiv trafik', amount: 10_000_000 },
      },
    ]);
    town.done('money');
    expect(town.view).toMatchObject({ status: 'ended', works: [] });
  });

  it.each(['expect', 'free', 'reserve', 'grant', 'commit', 'pay', 'release'] as FundingOp[])('can %s', (op) => {
    expect(play(posting({ op }), { input: { saving: 1 } }).view.works).toMatchObject([{ data: { op } }]);
  });

  it.each(['all', 'rest'])('leaves it to the ledger how much %s is', (amount) => {
    expect(play(posting({ amount })).view.works).toMatchObject([{ data: { amount } }]);
  });

  it('names who decided, and evaluates cover, purpose and reason', () => {
    const town = play(
      posting({ decidedBy: 'council-decides', cover: 'from', purpose: '"En bus"', reason: '"Ruten er nedlagt"' }),
      {
        input: { saving: 5, from: 'staten' },
      },
    );
    expect(town.view.works).toMatchObject([
      { data: { decidedBy: 'council-decides', cover: 'staten', purpose: 'En bus', reason: 'Ruten er nedlagt' } },
    ]);
  });

  it('posts nought as nought', () => {
    expect(play(posting({}), { input: { saving: 0 } }).view.works).toMatchObject([{ data: { amount: 0 } }]);
  });

  it.each([
    ['less than nothing', '-1'],
    ['half an øre', '0.5'],
    ['no amount', 'null'],
    ['a text', '"100"'],
    ['more than can be counted', '9007199254740993'],
  ])('is an incident when the amount is %s', (_what, amount) => {
    const town = play(posting({ amount }));
    expect(town.view).toMatchObject({ works: [], incidents: [{ node: 'money', site: 'money/amount', code: 'type' }] });
  });

  it('is an incident when the amount cannot be told, and goes on when a person has given the variable', () => {
    const town = play(posting({ amount: 'saving + 1' }));
    expect(town.view.incidents).toMatchObject([{ site: 'money/amount', code: 'fault' }]);
    expect(town.resolve('money', { data: { saving: 99 } })).toMatchObject({ ok: true });
    expect(town.view.works).toMatchObject([{ id: 'i2', data: { amount: 100 } }]);
  });

  it('takes an answer for its amount from a person, checked like any other', () => {
    const town = play(posting({ amount: 'unknown' }));
    town.resolve('money', { answer: -5 });
    expect(town.view.incidents).toMatchObject([{ site: 'money/amount', code: 'type' }]);
    town.resolve('money', { answer: 500 });
    expect(town.view.works).toMatchObject([{ data: { amount: 500 } }]);
  });

  it('is an incident when its service area is unknown', () => {
    const town = play(posting({}), { input: { saving: 1, area: null } });
    expect(town.view.incidents).toMatchObject([{ node: 'money', site: 'area' }]);
  });
});

describe('a posting the ledger refuses', () => {
  const refused = () => {
    const town = play(posting({}), { input: { saving: 100 } });
    town.refuse('money', 'noCover');
    return town;
  };

  it('is an incident at the node: nothing moved, and the token stays', () => {
    const town = refused();
    expect(town.at).toEqual(['money']);
    expect(town.view).toMatchObject({
      works: [],
      incidents: [{ node: 'money', code: 'refused:noCover', site: 'money' }],
    });
    expect(town.state.pending).toEqual([]);
  });

  it('is the same work when it is tried again: the same id, and another attempt whose result is another event', () => {
    const town = refused();
    expect(town.retry('money')).toMatchObject({
      commands: [{ type: 'clearIncident' }, { type: 'run', id: 'i2', attempt: 2 }],
    });
    expect(town.done('money')).toMatchObject({ ok: true });
    expect(town.log.at(-1)?.event.id).toBe('w:i2#2');
    expect(town.view.status).toBe('ended');
  });

  it('does not take a late copy of the first answer for the answer to the second attempt', () => {
    const town = refused();
    town.retry('money');
    const copy = town.send({ type: 'workRefused', work: 'i2', code: 'noCover', data: {} }, { id: 'w:i2' });
    expect(copy).toEqual({ ok: false, code: 'duplicate', seq: 1 });
  });

  it('is other work when a person gives other data: a new instance, read afresh', () => {
    const town = refused();
    town.resolve('money', { data: { saving: 50 } });
    expect(town.view).toMatchObject({ incidents: [], works: [{ id: 'i3', data: { amount: 50 } }] });
    expect(town.moves.slice(-2)).toEqual([
      { node: 'money', instance: 'i2', what: 'cancelled' },
      { node: 'money', instance: 'i3', what: 'entered' },
    ]);
  });

  it('cannot be talked away: no person posts by saying so', () => {
    const town = refused();
    expect(town.resolve('money', { answer: 100 })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'answer', code: 'unknown' }],
    });
  });

  it('goes the way that is drawn for its code, before the way for every code', () => {
    const catching = [
      { roots: [{ id: 'no-cover', kind: 'error' as const, code: 'noCover' }] },
      onError('any', 'money'),
      onError('covered', 'money', 'no-cover', { output: [{ from: 'missing', to: 'saving' }] }),
      user('mend'),
      user('other'),
      path('covered', 'mend'),
      path('any', 'other'),
    ];
    const town = play(posting({}, catching), { input: { saving: 100 } });
    town.refuse('money', 'noCover', { missing: 40 });
    expect(town.at).toEqual(['mend']);
    expect(town.data.saving).toBe(40);
    const another = play(posting({}, catching), { input: { saving: 100 } });
    another.refuse('money', 'lapsed');
    expect(another.at).toEqual(['other']);
    expect(another.view).toMatchObject({ incidents: [], works: [] });
  });
});
