import type { Node } from '@samskab/definition';
import { compile, fold, marking } from '../../src/index.ts';
import {
  beside,
  drawing,
  end,
  form,
  onError,
  path,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
} from '@samskab/testing/drawing';
import { play, type PlayedCase } from '../support/played-case.ts';

const facet = { kind: 'order', decidedBy: 'choose-bus' } as const;
const ordering = (more: Partial<Parameters<typeof user>[1]> = {}, ...parts: (Node | ReturnType<typeof path>)[]) =>
  drawing(
    variables({ supplier: 'text', reference: 'text' }),
    start(),
    user('order-bus', { facet, form: form('order-bus', 'supplier*'), ...more }),
    user('hand-over'),
    end(),
    path('start', 'order-bus', 'hand-over', 'end'),
    ...parts,
  );

const written = (model = ordering()): PlayedCase => {
  const town = play(model);
  town.complete('order-bus', { supplier: 'Busgården' });
  return town;
};

describe('an order', () => {
  it('is a task for whoever writes it, as any other', () => {
    const town = play(ordering());
    expect(town.view).toMatchObject({ tasks: [{ id: 'i2', node: 'order-bus' }], works: [] });
    expect(town.complete('order-bus', {})).toMatchObject({ code: 'invalid', fields: [{ code: 'required' }] });
  });

  it('goes out when its form is complete: the task is done, and the token waits until it is sent', () => {
    const town = written();
    expect(town.view).toMatchObject({
      tasks: [],
      works: [
        {
          id: 'i2',
          node: 'order-bus',
          work: 'order',
          orphan: false,
          data: { supplier: 'Busgården', decidedBy: 'choose-bus' },
        },
      ],
    });
    expect(town.at).toEqual(['order-bus']);
    expect(town.asked('closeTask')).toEqual([]);
    expect(town.data.supplier).toBe('Busgården');
  });

  it('cannot be completed again while it is being sent', () => {
    expect(written().send({ type: 'taskCompleted', task: 'i2', data: { supplier: 'Andre' } })).toEqual({
      ok: false,
      code: 'stale',
    });
  });

  it('is left when it is sent; its output mappings read the form and what came back', () => {
    const output = [{ from: 'number', to: 'reference' }];
    const town = written(ordering({ output }));
    expect(town.asked('openTask').map(({ node }) => node)).toEqual(['order-bus']);
    town.done('order-bus', { number: 'B-17' });
    expect(town.at).toEqual(['hand-over']);
    expect(town.data).toMatchObject({ supplier: 'Busgården', reference: 'B-17' });
  });

  it('carries what its inputs gave, with the form', () => {
    const town = written(ordering({ input: [{ from: '"elbus"', to: 'kind' }] }));
    expect(town.view.works).toMatchObject([{ data: { kind: 'elbus', supplier: 'Busgården' } }]);
  });

  it('is the same after its log is folded, while it is being sent and after', () => {
    const town = written();
    expect(fold(town.plan, town.log)).toEqual(town.state);
    town.done('order-bus');
    expect(fold(town.plan, town.log)).toEqual(town.state);
  });

  it('has another marking while it is being sent than while it is being written', () => {
    const town = play(ordering());
    const before = marking(town.plan, town.state);
    town.complete('order-bus', { supplier: 'Busgården' });
    expect(marking(town.plan, town.state)).not.toBe(before);
  });
});

describe('time at an order', () => {
  const due = { due: { duration: '5' }, remind: { duration: '2' }, escalate: 'chief' };

  it.each([['instead of it'], ['beside it', beside]])(
    'may go off %s while it is written, and not when it is sent',
    (...[, more]) => {
      const model = ordering(
        {},
        timer('slow', 'order-bus', { time: { duration: '9' }, ...more }),
        user('ask'),
        path('slow', 'ask'),
      );
      const late = play(model);
      late.fire('order-bus');
      expect(late.at).toContain('ask');
      const town = written(model);
      expect(town.view.due).toEqual([]);
      expect(town.send({ type: 'timerFired', timer: 'i2/slow.t' })).toEqual({ ok: false, code: 'stale' });
    },
  );

  it('reminds nobody of an order that is written', () => {
    const town = play(ordering({ due }));
    expect(town.view.due).toHaveLength(2);
    town.complete('order-bus', { supplier: 'Busgården' });
    expect(town.view.due).toEqual([]);
  });
});

describe('an order that cannot go out', () => {
  it('is an incident when nothing was chosen, and is tried again as the same order', () => {
    const town = written();
    town.refuse('order-bus', 'noChoice');
    expect(town.view).toMatchObject({
      works: [],
      tasks: [],
      incidents: [{ code: 'refused:noChoice', node: 'order-bus' }],
    });
    expect(town.retry('order-bus')).toMatchObject({
      commands: [{ type: 'clearIncident' }, { type: 'run', work: 'order', id: 'i2', attempt: 2 }],
    });
    town.done('order-bus');
    expect(town.at).toEqual(['hand-over']);
  });

  it('is an incident when its mail fails', () => {
    const town = written();
    town.fail('order-bus', 'no mail server');
    expect(town.view.incidents).toMatchObject([{ code: 'failed', message: 'no mail server' }]);
  });

  it('is written anew when a person gives other data: another order', () => {
    const town = written();
    town.refuse('order-bus', 'noChoice');
    town.resolve('order-bus', { data: { supplier: 'Andre busser' } });
    expect(town.view).toMatchObject({
      incidents: [],
      works: [],
      tasks: [{ id: 'i3', node: 'order-bus', data: { supplier: 'Andre busser' } }],
    });
  });

  it('goes the way that is drawn for a refusal', () => {
    const town = written(ordering({}, onError('no', 'order-bus'), user('ask'), path('no', 'ask')));
    town.refuse('order-bus', 'noChoice');
    expect(town.at).toEqual(['ask']);
    expect(town.view).toMatchObject({ works: [], incidents: [] });
  });
});

describe('an order whose case is cancelled', () => {
  it('closes its task while it is being written', () => {
    const town = play(ordering());
    expect(town.cancel()).toMatchObject({ commands: [{ type: 'closeTask', id: 'i2' }, { type: 'endCase' }] });
    expect(town.view.works).toEqual([]);
  });

  it('is an orphan while it is being sent, and is taken back when it went out after all', () => {
    const town = written();
    expect(town.cancel()).toMatchObject({ commands: [{ type: 'endCase' }] });
    expect(town.view).toMatchObject({ status: 'cancelled', works: [{ work: 'order', orphan: true }] });
    expect(town.done('order-bus')).toMatchObject({
      commands: [{ type: 'undo', id: 'i2/undo', of: 'i2', work: 'order' }],
    });
    town.done('order-bus');
    expect(town.view.works).toEqual([]);
  });

  it('needs no taking back when it never went out', () => {
    const town = written();
    town.cancel();
    expect(town.refuse('order-bus', 'noChoice')).toMatchObject({ commands: [] });
    expect(town.state.orphans).toEqual([]);
  });
});

describe('an order in a drawing that is redrawn', () => {
  const redrawn = (town: PlayedCase, model: ReturnType<typeof drawing>) => {
    town.plan = compile(model);
    return town.send({ type: 'migrated', version: 'v2', map: {} });
  };
  const plain = (...[kind, more]: Parameters<typeof service>) =>
    drawing(start(), user(kind, more), end(), path('start', kind, 'end'));

  it('goes on being written, or being sent', () => {
    const writing = play(ordering());
    expect(redrawn(writing, ordering())).toMatchObject({ ok: true });
    writing.complete('order-bus', { supplier: 'Busgården' });
    expect(redrawn(writing, ordering())).toMatchObject({ ok: true });
    writing.done('order-bus');
    expect(writing.at).toEqual(['hand-over']);
  });

  it('may become an ordinary task while it is written, but not while it is being sent', () => {
    expect(redrawn(play(ordering()), plain('order-bus'))).toMatchObject({ ok: true });
    expect(redrawn(written(), plain('order-bus'))).toMatchObject({ fields: [{ field: 'i2', code: 'node' }] });
  });
});

it('ends with its scope: a terminate end makes an orphan of what is being sent', () => {
  const town = written(ordering({}, user('stop'), terminate('over'), path('start', 'stop', 'over')));
  town.complete('stop');
  expect(town.view).toMatchObject({ status: 'ended', works: [{ work: 'order', orphan: true }] });
});
