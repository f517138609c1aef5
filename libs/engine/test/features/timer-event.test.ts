import { drawing, end, form, path, start, user, variables, wait } from '@samskab/testing/drawing';
import { DAY_0, play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const waiting = (time: Parameters<typeof wait>[1]) =>
  drawing(start(), wait('wait', time), end(), path('start', 'wait', 'end'));

describe('an intermediate timer', () => {
  it.each([
    ['a duration', { duration: '10' }, '2026-03-13T08:00:00.000Z'],
    ['working days', { workingDays: '5' }, '2026-03-08T08:00:00.000Z'],
    ['the next time of a cycle', { cycle: '7' }, '2026-03-10T08:00:00.000Z'],
    ['a date', { date: '"2027-06-27T00:00:00.000Z"' }, '2027-06-27T00:00:00.000Z'],
    ['a yearly window', { window: { from: '07-01', to: '12-31' } }, '2026-07-01T00:00:00.000Z'],
  ])('waits for %s', (_what, time, at) => {
    const town = play(waiting(time));
    expect(town.view.waits).toEqual([{ id: 'i2/wait.t', node: 'wait', kind: 'timer', at }]);
    expect(town.view.due).toEqual([{ id: 'i2/wait.t', at }]);
    town.fire('wait');
    expect(town.view).toMatchObject({ status: 'ended', waits: [], due: [] });
  });

  it('passes at once inside its window, and when its date has gone by', () => {
    expect(play(waiting({ window: { from: '03-01', to: '03-31' } })).view.status).toBe('ended');
    expect(play(waiting({ date: '"2020-01-01T00:00:00.000Z"' })).view.status).toBe('ended');
  });

  it('counts from when it was reached', () => {
    const town = play(
      drawing(start(), user('first'), wait('wait', { duration: '10' }), end(), path('start', 'first', 'wait', 'end')),
    );
    town.now = '2026-04-01T00:00:00.000Z';
    town.complete('first');
    expect(town.view.due).toEqual([{ id: 'i3/wait.t', at: '2026-04-11T00:00:00.000Z' }]);
  });

  it('reads the variables of the case', () => {
    const model = drawing(
      variables({ change: 'text' }),
      start(),
      user('plan', { form: form('plan', 'change') }),
      wait('wait', { date: 'change' }),
      path('start', 'plan', 'wait'),
    );
    const town = play(model);
    town.complete('plan', { change: '2027-06-27T00:00:00.000Z' });
    expect(town.view.due).toMatchObject([{ at: '2027-06-27T00:00:00.000Z' }]);
  });

  it('does not fire a moment too early', () => {
    const town = play(waiting({ duration: '10' }));
    const early = town.send({ type: 'timerFired', timer: 'i2/wait.t' }, { at: '2026-03-13T07:59:59.999Z' });
    expect(early).toEqual({ ok: false, code: 'invalid', fields: [{ field: 'at', code: 'time' }] });
  });

  it('is stale once it has fired', () => {
    const town = play(drawing(start(), wait('wait', { duration: '1' }), user('next'), path('start', 'wait', 'next')));
    town.fire('wait');
    expect(town.send({ type: 'timerFired', timer: 'i2/wait.t' })).toEqual({ ok: false, code: 'stale' });
  });

  it.each([
    ['no time at all', { fault: 'ukendt' }, 'fault'],
    ['a day that does not exist', { value: '2027-02-30T00:00:00.000Z' }, 'type'],
    ['a date without a time', { value: '2026-03-03' }, 'type'],
    ['an instant of another form, which would not sort', { value: '2026-03-13T08:00:00+01:00' }, 'type'],
  ])('is an incident when the calendar says %s', (_what, answer, code) => {
    const town = play(waiting({ duration: '10' }), {
      ask: tinyAsk({ 'wait.t': [answer, { value: '2026-03-05T00:00:00.000Z' }] }),
    });
    expect(town.view.incidents).toMatchObject([{ node: 'wait', site: 'wait.t', code }]);
    expect(town.view.due).toEqual([]);
    town.retry('wait');
    expect(town.view).toMatchObject({ incidents: [], due: [{ at: '2026-03-05T00:00:00.000Z' }] });
  });

  it("never hears of a time before the case's last event", () => {
    const town = play(drawing(start(), user('a'), user('b'), path('start', 'a', 'b')));
    town.now = '2026-05-01T00:00:00.000Z';
    town.complete('a');
    town.now = DAY_0;
    town.complete('b');
    expect(town.state.at).toBe('2026-05-01T00:00:00.000Z');
  });
});
