import { drawing, end, path, service, start, timer, user } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const paying = drawing(
  start(),
  service('pay'),
  timer('slow', 'pay', { time: { duration: '1' } }),
  user('ask-again'),
  end(),
  path('start', 'pay', 'end'),
  path('slow', 'ask-again'),
);

const interrupted = () => {
  const town = play(paying);
  town.fire('pay');
  return town;
};

describe('work whose token is gone', () => {
  it('stays awaited, since nobody knows whether it was done', () => {
    const town = interrupted();
    expect(town.offers('workDone')).toEqual([{ type: 'workDone', id: 'i2', node: 'pay' }]);
    expect(town.view.works).toEqual([{ id: 'i2', node: 'pay', work: 'record', data: {}, orphan: true }]);
  });

  it('is undone when it was done after all, and the case does not move', () => {
    const town = interrupted();
    expect(town.done('pay')).toMatchObject({
      moves: [],
      commands: [{ id: 'i2/undo', type: 'undo', of: 'i2', work: 'record', attempt: 1 }],
    });
    expect(town.view.works).toEqual([{ id: 'i2/undo', node: 'pay', work: 'record', data: {}, orphan: true }]);
    town.done('pay');
    expect(town.view.works).toEqual([]);
    expect(town.at).toEqual(['ask-again']);
  });

  it.each(['refuse', 'fail'] as const)('leaves nothing to undo when it comes back with %s', (how) => {
    const town = interrupted();
    expect(town[how]('pay', 'x')).toMatchObject({ commands: [], moves: [] });
    expect(town.state).toMatchObject({ orphans: [], pending: [{ node: 'ask-again' }], incidents: [] });
  });

  it.each(['refuse', 'fail'] as const)('waits for a person when its undoing comes back with %s', (how) => {
    const town = interrupted();
    town.done('pay');
    town[how]('pay', 'x');
    expect(town.view).toMatchObject({ incidents: [{ node: 'pay', site: 'pay' }], works: [] });
    expect(town.offers('incidentResolved')).toEqual([]);
    expect(town.retry('pay')).toMatchObject({
      commands: [{ type: 'clearIncident' }, { id: 'i2/undo', type: 'undo', attempt: 2 }],
    });
    town.done('pay');
    expect(town.state).toMatchObject({ orphans: [], pending: [{ node: 'ask-again' }], incidents: [] });
  });

  it('is no orphan when it had already come to nothing', () => {
    const town = play(paying);
    town.fail('pay');
    town.fire('pay');
    expect(town.view).toMatchObject({ works: [], incidents: [] });
    expect(town.asked('clearIncident')).toHaveLength(1);
  });

  it('outlives a cancelled case, and no other event does', () => {
    const town = play(paying);
    town.cancel();
    expect(town.view).toMatchObject({ status: 'cancelled', works: [{ orphan: true }] });
    expect(town.offers('workDone')).toHaveLength(1);
    expect(town.offers('timerFired')).toEqual([]);
    expect(town.offers('caseCancelled')).toEqual([]);
    town.done('pay');
    town.done('pay');
    expect(town.view).toMatchObject({ status: 'cancelled', works: [] });
  });
});
