import { activity, drawing, end, path, service, start, variables } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const note = drawing(
  variables({ town: { type: 'text', input: true }, reference: 'text', heading: { type: 'text', parent: 'note' } }),
  start(),
  service('note', { input: [{ from: 'town', to: 'heading' }], output: [{ from: 'number', to: 'reference' }] }),
  end(),
  path('start', 'note', 'end'),
);

describe('service work', () => {
  it('is given its inputs and nothing else', () => {
    expect(play(note, { input: { town: 'Nørreby' } }).asked('run')).toEqual([
      { id: 'i2', node: 'note', type: 'run', work: 'record', attempt: 1, data: { heading: 'Nørreby' } },
    ]);
  });

  it('gives its result to the output mappings, and sets nothing by itself', () => {
    const town = play(note, { input: { town: 'Nørreby' } });
    town.done('note', { number: '26/17', town: 'Sønderby' });
    expect(town.data).toEqual({ town: 'Nørreby', reference: '26/17' });
  });

  it('waits for a person when it failed, with the reason', () => {
    const town = play(note, { input: { town: 'Nørreby' } });
    expect(town.fail('note', 'serveren svarer ikke')).toMatchObject({ ok: true, moves: [] });
    expect(town.view.incidents).toMatchObject([{ code: 'failed', message: 'serveren svarer ikke', node: 'note' }]);
    town.retry('note');
    expect(town.view.works).toMatchObject([{ id: 'i2', data: { heading: 'Nørreby' } }]);
  });

  it('is held after it is done when an output mapping faults, and is not done again', () => {
    const town = play(note, { input: { town: 'Nørreby' } });
    town.done('note', {});
    expect(town.view).toMatchObject({ works: [], incidents: [{ site: 'note/output/reference' }] });
    town.resolve('note', { answer: '26/17' });
    expect(town.data.reference).toBe('26/17');
    expect(town.asked('run')).toHaveLength(1);
  });

  it('opens nothing when an input faults', () => {
    const town = play(note);
    expect(town.view.works).toMatchObject([{ data: { heading: null } }]);
    const broken = drawing(start(), service('note', { input: [{ from: 'nobody', to: 'x' }] }), path('start', 'note'));
    expect(play(broken).view).toMatchObject({ works: [], incidents: [{ site: 'note/input/x', code: 'fault' }] });
  });
});

describe('a notification', () => {
  it('goes to a role and says what its inputs say', () => {
    const model = drawing(
      variables({ decisionText: { type: 'text', input: true } }),
      start(),
      activity('tell', 'send', {
        facet: { kind: 'notification', to: 'local-council' },
        input: [{ from: 'decisionText', to: 'decisionText' }],
      }),
      end('told'),
      path('start', 'tell', 'told'),
    );
    const town = play(model, { input: { decisionText: 'Ruten bliver' } });
    expect(town.view.works).toMatchObject([
      { work: 'notification', data: { to: 'local-council', decisionText: 'Ruten bliver' } },
    ]);
    town.done('tell');
    expect(town.view.outcome).toBe('told');
  });
});
