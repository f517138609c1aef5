import type { Activity } from '@samskab/definition';
import { drawing, end, path, start, user } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';
import { tinyAsk } from '../support/tiny-ask.ts';

const answer = (due: NonNullable<Activity['due']>, more: Partial<Activity> = {}) =>
  drawing(start(), user('answer', { role: 'case-worker', due, ...more }), end(), path('start', 'answer', 'end'));

describe('a deadline', () => {
  it('is shown on the task, and does nothing by itself', () => {
    const town = play(answer({ due: { workingDays: '10' } }));
    expect(town.view).toMatchObject({ tasks: [{ dueAt: '2026-03-13T08:00:00.000Z' }], due: [] });
    expect(town.asked('openTask')).toMatchObject([{ dueAt: '2026-03-13T08:00:00.000Z' }]);
  });

  it('reminds its role, and then names who gets it when overdue; neither moves a token', () => {
    const town = play(
      answer({ due: { workingDays: '10' }, remind: { workingDays: '7' }, escalate: 'chief-executive' }),
    );
    expect(town.view.due).toEqual([
      { id: 'i2/remind/1', at: '2026-03-10T08:00:00.000Z' },
      { id: 'i2/escalate', at: '2026-03-13T08:00:00.000Z' },
    ]);
    expect(town.fire('answer')).toMatchObject({
      moves: [],
      commands: [{ type: 'remind', id: 'i2/remind/1', task: 'i2', what: 'reminder', role: 'case-worker' }],
    });
    expect(town.fire('answer')).toMatchObject({
      moves: [],
      commands: [{ type: 'remind', what: 'escalation', role: 'chief-executive' }],
    });
    expect(town.view).toMatchObject({
      tasks: [{ remindedAt: '2026-03-10T08:00:00.000Z', escalatedTo: 'chief-executive', role: 'case-worker' }],
      due: [],
    });
  });

  it('asks for nothing to be remembered: a reminder is sent and forgotten', () => {
    const town = play(answer({ due: { workingDays: '10' }, remind: { workingDays: '7' } }));
    town.fire('answer');
    expect(town.state.pending.map(({ type }) => type)).toEqual(['openTask']);
  });

  it('says when it reminded, which may be later than it should have', () => {
    const town = play(answer({ due: { workingDays: '10' }, remind: { workingDays: '7' } }));
    town.now = '2026-03-12T09:30:00.000Z';
    town.fire('answer');
    expect(town.view.tasks).toMatchObject([{ remindedAt: '2026-03-12T09:30:00.000Z' }]);
  });

  it('may remind again and again, counted from when it was due', () => {
    const town = play(answer({ due: { workingDays: '90' }, remind: { cycle: '30' } }));
    town.now = '2026-04-10T00:00:00.000Z';
    town.fire('answer');
    expect(town.view.due).toEqual([{ id: 'i2/remind/2', at: '2026-05-02T08:00:00.000Z' }]);
    town.fire('answer');
    expect(town.view.due).toEqual([{ id: 'i2/remind/3', at: '2026-06-01T08:00:00.000Z' }]);
  });

  it('does not hold the task when a repeated reminder faults; a person has it tried again', () => {
    const ask = tinyAsk({
      'answer/remind': [
        { value: '2026-03-05T00:00:00.000Z' },
        { fault: 'ukendt' },
        { value: '2026-04-01T00:00:00.000Z' },
      ],
    });
    const town = play(answer({ due: { workingDays: '90' }, remind: { cycle: '30' } }), { ask });
    town.fire('answer');
    expect(town.view).toMatchObject({
      tasks: [{ node: 'answer' }],
      incidents: [{ site: 'answer/remind', code: 'fault' }],
    });
    town.retry('answer');
    expect(town.view).toMatchObject({ incidents: [], due: [{ id: 'i2/remind/2', at: '2026-04-01T00:00:00.000Z' }] });
  });

  it('takes the incident of a reminder along when the task is done', () => {
    const ask = tinyAsk({ 'answer/remind': [{ value: '2026-03-05T00:00:00.000Z' }, { fault: 'ukendt' }] });
    const town = play(answer({ due: { workingDays: '90' }, remind: { cycle: '30' } }), { ask });
    town.fire('answer');
    town.complete('answer');
    expect(town.asked('clearIncident')).toHaveLength(1);
    expect(town.view).toMatchObject({ status: 'ended', incidents: [], due: [] });
  });

  it('is gone with its task', () => {
    const town = play(
      answer({ due: { workingDays: '10' }, remind: { workingDays: '7' }, escalate: 'chief-executive' }),
    );
    town.complete('answer');
    expect(town.view.due).toEqual([]);
  });

  it('stands on a hand-over and a checkpoint too', () => {
    const facet = { kind: 'handover', object: '"bus"', from: 'case-worker', to: 'bus-association' } as const;
    const town = play(answer({ due: { workingDays: '10' }, remind: { workingDays: '5' } }, { facet }));
    town.fire('answer');
    expect(town.view.items).toMatchObject([
      { dueAt: '2026-03-13T08:00:00.000Z', remindedAt: '2026-03-08T08:00:00.000Z' },
    ]);
  });

  it('is an incident when it cannot be told, and nothing is open', () => {
    const town = play(answer({ due: { workingDays: '"ti"' } }));
    expect(town.view).toMatchObject({ tasks: [], incidents: [{ site: 'answer/due' }] });
  });

  it('counts from when the task opened, not from when the token got stuck before it', () => {
    const ask = tinyAsk({ 'answer/due': [{ fault: 'ukendt' }, { value: '2026-05-01T00:00:00.000Z' }] });
    const town = play(answer({ due: { duration: '9' } }), { ask });
    town.now = '2026-04-01T00:00:00.000Z';
    town.retry('answer');
    expect(town.view.tasks).toMatchObject([{ openedAt: '2026-04-01T00:00:00.000Z' }]);
  });
});
