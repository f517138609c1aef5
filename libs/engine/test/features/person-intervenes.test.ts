import {
  and,
  beside,
  drawing,
  end,
  form,
  path,
  service,
  start,
  timer,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const town = () =>
  play(
    drawing(
      variables({ saving: 'money', area: { type: 'area', constant: true, value: '"Kollektiv trafik"' } }),
      start(),
      user('calculate', { form: form('calculate', 'saving') }),
      user('write'),
      timer('slow', 'write', { time: { duration: '9' }, ...beside }),
      and('join'),
      service('pay'),
      end(),
      end('slow-end'),
      path('start', 'calculate', 'write', 'join', 'pay', 'end'),
      path('pay', 'join'),
      path('slow', 'slow-end'),
    ),
  );

describe('variables that a person corrects', () => {
  const set = (data: Record<string, never> | Record<string, number | string>) =>
    ({ type: 'variablesSet', scope: 'i0', data, reason: 'En tastefejl' }) as const;

  it('are set, and no token moves', () => {
    const bus = town();
    expect(bus.send(set({ saving: 100 }))).toMatchObject({ ok: true, moves: [], commands: [] });
    expect(bus.data.saving).toBe(100);
  });

  it('must be declared, of their type, and no constants', () => {
    expect(town().send(set({ saving: 'mange', area: 'Skole', hat: 1 }))).toEqual({
      ok: false,
      code: 'invalid',
      fields: [
        { field: 'saving', code: 'type' },
        { field: 'area', code: 'readOnly' },
        { field: 'hat', code: 'unknown' },
      ],
    });
  });

  it('must be some', () => {
    expect(town().send(set({}))).toMatchObject({ code: 'invalid', fields: [{ field: 'data', code: 'required' }] });
  });

  it('live in the case, and in no scope that is not there', () => {
    expect(town().send({ ...set({ saving: 1 }), scope: 'i7' })).toEqual({ ok: false, code: 'notOffered' });
  });
});

describe('a step completed by mistake', () => {
  const moved = (cancel: string[], ...nodes: string[]) =>
    ({ type: 'tokensMoved', cancel, start: nodes.map((node) => ({ node, scope: 'i0' })), reason: 'Fejl' }) as const;

  it('is done again: the next one closes, with its timers, and the first opens anew', () => {
    const bus = town();
    bus.complete('calculate', { saving: 5 });
    expect(bus.send(moved(['i3'], 'calculate'))).toMatchObject({
      ok: true,
      commands: [
        { type: 'closeTask', id: 'i3' },
        { type: 'openTask', id: 'i4', data: { saving: 5 } },
      ],
    });
    expect(bus.view).toMatchObject({ due: [], tasks: [{ node: 'calculate', id: 'i4' }] });
  });

  it.each([
    ['a token that is not there', ['i99'], 'write', { field: 'i99', code: 'unknown' }],
    ['a node that is not drawn', ['i2'], 'nowhere', { field: 'nowhere', code: 'node' }],
    ['a start', ['i2'], 'start', { field: 'start', code: 'node' }],
    ['the edge of a host', ['i2'], 'slow', { field: 'slow', code: 'node' }],
    ['a join that waits for the others', ['i2'], 'join', { field: 'join', code: 'node' }],
    ['a key of every object', ['i2'], 'constructor', { field: 'constructor', code: 'node' }],
  ])('cannot be moved by %s', (_what, cancel, node, fault) => {
    expect(town().send(moved(cancel, node))).toEqual({ ok: false, code: 'invalid', fields: [fault] });
  });

  it('cannot be moved into a scope that is not there', () => {
    expect(town().send({ ...moved([]), start: [{ node: 'write', scope: 'i9' }] })).toMatchObject({
      fields: [{ field: 'i9' }],
    });
  });

  it('is not how a case is ended, nor is nothing a move', () => {
    expect(town().send(moved(['i2']))).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'start', code: 'required' }],
    });
    expect(town().send(moved([]))).toMatchObject({ code: 'invalid' });
  });

  it('may be moved to a gateway with one way in, which then goes on', () => {
    const bus = play(
      drawing(
        start(),
        user('a'),
        and('fork'),
        user('b'),
        user('c'),
        path('start', 'a', 'fork', 'b'),
        path('fork', 'c'),
      ),
    );
    bus.send({ type: 'tokensMoved', cancel: ['i2'], start: [{ node: 'fork', scope: 'i0' }], reason: 'Videre' });
    expect(bus.at).toEqual(['b', 'c']);
  });
});

describe('going in circles', () => {
  const circle = () => drawing(start(), user('begin'), xor('a'), xor('b'), path('start', 'begin', 'a', 'b', 'a'));

  it('stops after ten thousand moves, as an incident where it was', () => {
    const bus = play(circle());
    expect(bus.complete('begin')).toMatchObject({ ok: true });
    expect(bus.view.incidents).toMatchObject([{ code: 'tooManyMoves', site: bus.at[0] }]);
    expect(bus.at).toHaveLength(1);
  });

  it('goes on from there when retried, and ends when the case is cancelled', () => {
    const bus = play(circle());
    bus.complete('begin');
    expect(bus.retry(bus.at[0] as string)).toMatchObject({ ok: true });
    expect(bus.view.incidents).toHaveLength(1);
    bus.cancel();
    expect(bus.view).toMatchObject({ status: 'cancelled', incidents: [] });
  });
});

describe('kinds that nothing brings about yet', () => {
  it('are not offered', () => {
    const bus = town();
    expect(bus.send({ type: 'messageReceived', subscription: 'i9', data: {} })).toEqual({
      ok: false,
      code: 'notOffered',
    });
    expect(bus.send({ type: 'caseEnded', call: 'i9', outcome: 'end', data: {} })).toEqual({
      ok: false,
      code: 'notOffered',
    });
    expect(bus.send({ type: 'stepChosen', scope: 'i9', node: 'write' })).toEqual({ ok: false, code: 'notOffered' });
  });

  it('upgrades to no engine that is not newer, and to none that is not there', () => {
    const bus = town();
    expect(bus.send({ type: 'upgraded', engine: 1 })).toMatchObject({ ok: false });
    bus.state = { ...bus.state, engine: 0 };
    expect(bus.offers('upgraded')).toHaveLength(1);
    expect(bus.send({ type: 'upgraded', engine: 2 })).toMatchObject({ code: 'invalid' });
    expect(bus.send({ type: 'upgraded', engine: 1 })).toMatchObject({ ok: true });
    expect(bus.state.engine).toBe(1);
  });
});
