import type { Event } from '@samskab/definition';
import { beside, drawing, end, path, service, start, timer, user, wait } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const founding = (slow: Event) =>
  drawing(
    start(),
    user('found'),
    slow,
    user('call'),
    user('choose'),
    path('start', 'found', 'choose'),
    path('slow', 'call'),
  );

describe('a timer on the edge of a task', () => {
  it('counts from the opening of its host', () => {
    const town = play(founding(timer('slow', 'found', { time: { duration: '60' } })));
    expect(town.view.due).toEqual([{ id: 'i2/slow.t', at: '2026-05-02T08:00:00.000Z' }]);
  });

  it('is gone when its host is done in time', () => {
    const town = play(founding(timer('slow', 'found', { time: { duration: '60' } })));
    town.complete('found');
    expect(town.view.due).toEqual([]);
    expect(town.send({ type: 'timerFired', timer: 'i2/slow.t' })).toEqual({ ok: false, code: 'stale' });
  });

  it('takes the place of its host, whose task is closed', () => {
    const town = play(founding(timer('slow', 'found', { time: { duration: '60' } })));
    expect(town.fire('found')).toMatchObject({
      commands: [
        { type: 'closeTask', id: 'i2', node: 'found' },
        { type: 'openTask', node: 'call' },
      ],
    });
    expect(town.at).toEqual(['call']);
  });

  it('goes off beside its host, once, and the host goes on', () => {
    const town = play(founding(timer('slow', 'found', { time: { duration: '60' }, ...beside })));
    town.fire('found');
    expect(town.at).toEqual(['call', 'found']);
    expect(town.view.due).toEqual([]);
    town.complete('found');
    expect(town.at).toEqual(['call', 'choose']);
  });

  it('repeats beside its host, each time as a due of its own, counted from when it was due', () => {
    const town = play(founding(timer('slow', 'found', { time: { cycle: '30' }, ...beside })));
    town.now = '2026-04-20T00:00:00.000Z';
    town.fire('found');
    expect(town.view.due).toEqual([{ id: 'i2/slow.t/2', at: '2026-05-02T08:00:00.000Z' }]);
    town.fire('found');
    expect(town.view.due).toEqual([{ id: 'i2/slow.t/3', at: '2026-06-01T08:00:00.000Z' }]);
    expect(town.at).toEqual(['call', 'call', 'found']);
  });

  it('fires a cycle once where it interrupts', () => {
    const town = play(founding(timer('slow', 'found', { time: { cycle: '30' } })));
    town.fire('found');
    expect(town.view).toMatchObject({ due: [], tasks: [{ node: 'call' }] });
  });

  it('is an incident at the timer when a repetition stands still', () => {
    const ask = tinyAsk({
      'slow.t': [
        { value: '2026-04-01T00:00:00.000Z' },
        { value: '2026-04-01T00:00:00.000Z' },
        { value: '2026-05-01T00:00:00.000Z' },
      ],
    });
    const town = play(founding(timer('slow', 'found', { time: { cycle: '30' }, ...beside })), { ask });
    town.fire('found');
    expect(town.at).toEqual(['found', 'slow']);
    expect(town.view.incidents).toMatchObject([{ node: 'slow', site: 'slow.t', code: 'type' }]);
    town.retry('slow');
    expect(town.at).toEqual(['call', 'found']);
    expect(town.view.due).toEqual([{ id: 'i2/slow.t/2', at: '2026-05-01T00:00:00.000Z' }]);
  });

  it('takes an answer for the time of its next repetition', () => {
    const ask = tinyAsk({ 'slow.t': [{ value: '2026-04-01T00:00:00.000Z' }, { fault: 'ukendt' }] });
    const town = play(founding(timer('slow', 'found', { time: { cycle: '30' }, ...beside })), { ask });
    town.fire('found');
    town.resolve('slow', { answer: '2026-06-01T00:00:00.000Z' });
    expect(town.view).toMatchObject({ incidents: [], due: [{ at: '2026-06-01T00:00:00.000Z' }] });
  });

  it('does not repeat once its host is done, however long its incident waited', () => {
    const ask = tinyAsk({
      'slow.t': [{ value: '2026-04-01T00:00:00.000Z' }, { fault: 'ukendt' }, { value: '2026-05-01T00:00:00.000Z' }],
    });
    const town = play(founding(timer('slow', 'found', { time: { cycle: '30' }, ...beside })), { ask });
    town.fire('found');
    town.complete('found');
    town.retry('slow');
    expect(town.view.due).toEqual([]);
    expect(town.at).toEqual(['call', 'choose']);
  });

  it('opens nothing when its time cannot be told', () => {
    const town = play(founding(timer('slow', 'found', { time: { duration: 'months' } })));
    expect(town.view).toMatchObject({
      tasks: [],
      due: [],
      incidents: [{ node: 'found', site: 'slow.t', code: 'fault' }],
    });
    town.resolve('found', { answer: '2026-05-01T00:00:00.000Z' });
    expect(town.view).toMatchObject({ tasks: [{ node: 'found' }], due: [{ at: '2026-05-01T00:00:00.000Z' }] });
  });

  it('makes an orphan of the work it interrupts', () => {
    const town = play(
      drawing(
        start(),
        service('pay'),
        timer('slow', 'pay', { time: { duration: '1' } }),
        end('late'),
        user('other'),
        path('start', 'other'),
        path('start', 'pay'),
        path('slow', 'late'),
      ),
    );
    town.fire('pay');
    expect(town.view.works).toMatchObject([{ node: 'pay', orphan: true }]);
  });
});

describe('the window for ordering a timetable', () => {
  const town = () =>
    play(
      drawing(
        start(),
        wait('order-window', { window: { from: '07-01', to: '12-31' } }),
        user('order'),
        timer('window-closed', 'order', { time: { window: { from: '01-01', to: '06-30' } } }),
        end(),
        path('start', 'order-window', 'order', 'end'),
        path('window-closed', 'order-window'),
      ),
    );

  it('closes at New Year, and a day late is half a year until it opens again', () => {
    const late = town();
    late.fire('order-window');
    expect(late.now).toBe('2026-07-01T00:00:00.000Z');
    late.fire('order');
    expect(late.now).toBe('2027-01-01T00:00:00.000Z');
    expect(late.view).toMatchObject({ tasks: [], waits: [{ node: 'order-window', at: '2027-07-01T00:00:00.000Z' }] });
  });

  it('lets an order through that is sent in time', () => {
    const inTime = town();
    inTime.fire('order-window');
    inTime.complete('order');
    expect(inTime.view).toMatchObject({ status: 'ended', due: [] });
  });
});
