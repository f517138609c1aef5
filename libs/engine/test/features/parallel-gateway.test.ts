import { and, drawing, end, path, start, user } from '@samskab/testing/drawing';
import { play } from '../support/played-case.ts';

const run = drawing(
  start(),
  and('fork'),
  user('operate'),
  user('carry-over'),
  and('join'),
  user('pay'),
  end(),
  path('start', 'fork', 'operate', 'join', 'pay', 'end'),
  path('fork', 'carry-over', 'join'),
);

describe('a parallel gateway', () => {
  it('sends a token along every way', () => {
    expect(play(run).at).toEqual(['carry-over', 'operate']);
  });

  it('waits for one token from every way before it goes on', () => {
    const town = play(run);
    town.complete('operate');
    expect(town.at).toEqual(['carry-over', 'join']);
    town.complete('carry-over');
    expect(town.at).toEqual(['pay']);
    expect(town.moves.filter(({ what }) => what === 'joined')).toHaveLength(1);
  });

  it('passes at once where there is nothing to wait for', () => {
    expect(play(drawing(start(), and('one'), user('a'), path('start', 'one', 'a'))).at).toEqual(['a']);
  });

  it('ends its path where nothing goes out', () => {
    expect(play(drawing(start(), and('last'), path('start', 'last'))).view).toMatchObject({
      status: 'ended',
      outcome: 'completed',
    });
  });

  it('does not take two tokens from one way for one from each', () => {
    const model = drawing(
      start(),
      user('early'),
      user('late'),
      and('join'),
      user('after'),
      path('start', 'early', 'join', 'after'),
      path('start', 'late', 'join'),
      path('start', 'early'),
    );
    const town = play({
      ...model,
      processes: [
        { ...model.processes[0]!, flows: [...model.processes[0]!.flows, { id: 'more', from: 'start', to: 'early' }] },
      ],
    });
    town.complete('early');
    town.complete('early');
    expect(town.at).toEqual(['early', 'join', 'join', 'late']);
  });

  it('keeps what is left over for the next round', () => {
    const rounds = drawing(
      start(),
      user('a'),
      user('b'),
      and('join'),
      user('after'),
      path('start', 'a', 'join', 'after'),
      path('start', 'b', 'join'),
      path('a', 'a'),
      path('b', 'b'),
    );
    const town = play(rounds);
    town.complete('a');
    town.complete('a');
    town.complete('b');
    expect(town.at).toEqual(['a', 'after', 'b', 'join']);
    town.complete('b');
    expect(town.at).toEqual(['a', 'after', 'after', 'b']);
  });
});
