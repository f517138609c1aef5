import {
  and,
  beside,
  drawing,
  end,
  form,
  messageStart,
  milestone,
  path,
  service,
  start,
  terminate,
  timer,
  user,
  variables,
} from '@samskab/testing/drawing';
import { DAY_0, play } from '../support/played-case.ts';
import { begin, compile, ENGINE_VERSION } from '../../src/index.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const refusal = (model: Parameters<typeof compile>[0], input = {}, start?: string) =>
  begin(compile(model), input, { id: 'begin', at: DAY_0, start }, tinyAsk());

describe('a none start', () => {
  const asked = drawing(
    variables({
      town: { type: 'text', input: true },
      months: { type: 'number', constant: true, value: '6' },
      more: { type: 'number', value: 'months + 1' },
      later: 'text',
    }),
    start(),
    user('first', { form: form('first', 'later') }),
    path('start', 'first'),
  );

  it('begins with what was asked for, and what the drawing says, in order', () => {
    expect(play(asked, { input: { town: 'Nørreby' } }).data).toEqual({ town: 'Nørreby', months: 6, more: 7 });
  });

  it('lets the municipality replace a constant, which is then not asked', () => {
    const town = play(asked, { input: { months: 12 } });
    expect(town.data).toEqual({ months: 12, more: 13 });
    expect(town.log[0]?.answers).toEqual([{ site: 'more', value: 13 }]);
  });

  it('takes no other variable, and no other type', () => {
    expect(refusal(asked, { later: 'x', town: 7 })).toEqual({
      ok: false,
      code: 'invalid',
      fields: [
        { field: 'later', code: 'unknown' },
        { field: 'town', code: 'type' },
      ],
    });
  });

  it('is an incident at the variable whose value faults, and none of them is set', () => {
    const town = play(asked, { ask: tinyAsk({ more: [{ fault: 'ukendt' }, { value: 7 }] }) });
    expect(town.view).toMatchObject({
      data: {},
      tokens: [{ node: 'start' }],
      incidents: [{ site: 'more', node: 'start' }],
    });
    town.retry('start');
    expect(town.data).toEqual({ months: 6, more: 7 });
  });

  it("is the log's entry 0, on the engine that is", () => {
    expect(play(asked).state).toMatchObject({ seq: 0, engine: ENGINE_VERSION, applied: ['begin'], at: DAY_0 });
  });
});

describe('a message start', () => {
  const letter = drawing(
    variables({ town: { type: 'text', input: true }, requestText: 'text', contact: { type: 'party', personal: true } }),
    messageStart('town-asks', {
      output: [
        { from: 'town', to: 'town' },
        { from: 'text', to: 'requestText' },
        { from: 'contact', to: 'contact' },
      ],
    }),
    user('answer'),
    path('town-asks', 'answer'),
  );

  it('takes what its mappings pick from the letter', () => {
    const town = play(letter, {
      input: { town: 'Nørreby', text: 'Rute 46 kører tom', contact: 'personal:1', postmark: 'x' },
    });
    expect(town.data).toEqual({ town: 'Nørreby', requestText: 'Rute 46 kører tom', contact: 'personal:1' });
  });

  it('is an incident when the letter lacks something, until a person gives it', () => {
    const town = play(letter, { input: { town: 'Nørreby', contact: 'personal:1' } });
    expect(town.view.incidents).toMatchObject([{ node: 'town-asks', site: 'town-asks/output/requestText' }]);
    town.resolve('town-asks', { answer: 'Rute 46' });
    expect(town.data).toMatchObject({ requestText: 'Rute 46' });
    expect(town.at).toEqual(['answer']);
  });
});

describe('several starts', () => {
  const two = drawing(
    messageStart('letter'),
    start('meeting'),
    user('a'),
    user('b'),
    path('letter', 'a'),
    path('meeting', 'b'),
  );

  it('begin at the none start, unless another is named', () => {
    expect(play(two).at).toEqual(['b']);
    expect(play(two, { start: 'letter' }).at).toEqual(['a']);
  });

  it('refuse one that is not drawn', () => {
    expect(refusal(two, {}, 'a')).toMatchObject({ code: 'invalid', fields: [{ field: 'start' }] });
  });
});

describe('an end', () => {
  const two = drawing(
    start(),
    and('fork'),
    user('a'),
    user('b'),
    end('one'),
    end('other'),
    path('start', 'fork', 'a', 'one'),
    path('fork', 'b', 'other'),
  );

  it('ends the case when the last token has reached one, which names the outcome', () => {
    const town = play(two);
    town.complete('b');
    expect(town.view.status).toBe('running');
    town.complete('a');
    expect(town.view).toMatchObject({ status: 'ended', outcome: 'one' });
    expect(town.asked('endCase')).toEqual([{ id: 'i0', node: 'process', type: 'endCase', outcome: 'one', data: {} }]);
  });

  it('is wherever a path just stops', () => {
    const town = play(drawing(start(), user('only'), path('start', 'only')));
    town.complete('only');
    expect(town.view).toMatchObject({ status: 'ended', outcome: 'completed' });
  });

  it('may come at once', () => {
    expect(play(drawing(start(), milestone('seen'), end(), path('start', 'seen', 'end'))).view).toMatchObject({
      status: 'ended',
      tokens: [],
    });
  });

  it('offers nothing more', () => {
    const town = play(drawing(start(), end(), path('start', 'end')));
    expect(town.cancel()).toEqual({ ok: false, code: 'stale' });
    expect(town.send({ type: 'variablesSet', scope: 'i0', data: {}, reason: '' })).toEqual({
      ok: false,
      code: 'stale',
    });
  });
});

describe('a terminating end', () => {
  const stopped = drawing(
    start(),
    and('fork'),
    user('decide'),
    user('read'),
    service('pay'),
    timer('slow', 'read', { time: { duration: '9' }, ...beside }),
    terminate('stop'),
    end('slow-end'),
    path('slow', 'slow-end'),
    path('start', 'fork', 'decide', 'stop'),
    path('fork', 'read'),
    path('fork', 'pay'),
  );

  it('takes everything else with it, what came last first', () => {
    const town = play(stopped);
    town.complete('decide');
    expect(town.view).toMatchObject({ status: 'ended', outcome: 'stop', tasks: [], due: [], tokens: [] });
    expect(town.moves.filter(({ what }) => what === 'cancelled').map(({ node }) => node)).toEqual(['pay', 'read']);
  });

  it('leaves running work to be undone when it comes back, though the case is over', () => {
    const town = play(stopped);
    town.complete('decide');
    expect(town.view.works).toMatchObject([{ node: 'pay', orphan: true }]);
    expect(town.done('pay')).toMatchObject({ commands: [{ type: 'undo', of: 'i5', id: 'i5/undo', work: 'record' }] });
    town.done('pay');
    expect(town.state).toMatchObject({ status: 'ended', pending: [], orphans: [] });
    expect(town.asked('endCase')).toHaveLength(1);
  });
});
