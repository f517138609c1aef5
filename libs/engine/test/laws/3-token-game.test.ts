import * as fc from 'fast-check';
import type { State } from '../../src/index.ts';
import { play, type PlayedCase } from '../support/played-case.ts';
import { pick, randomStream } from '@samskab/testing/drawing';
import { RUNS } from '../support/runs.ts';
import { parallelDrawing, some, TokenGame } from '../support/token-game.ts';

const MANY = 200;

const count = (names: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const tasksOf = (town: PlayedCase) => count(town.view.tasks.map(({ node }) => node));
const waitingOf = (state: State) =>
  count(Object.values(state.instances).flatMap(({ node, via }) => (node.startsWith('g') ? [via!] : [])));

describe(`law 3: parallel gateways play BPMN's token game (${RUNS} random drawings)`, () => {
  it('holds as many tokens at every task and on every flow as the game does, whoever works first', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), (seed, length) => {
        const random = randomStream(seed);
        const model = parallelDrawing(random);
        const [town, game] = [play(model), new TokenGame(model)];
        for (let n = 0; n <= length && town.view.tasks.length < MANY; n += 1) {
          expect(tasksOf(town)).toEqual(some(game.tasks));
          expect(waitingOf(town.state)).toEqual(some(game.waiting));
          if (town.view.tasks.length === 0) break;
          const task = pick(town.view.tasks, random);
          town.send({ type: 'taskCompleted', task: task.id, data: {} });
          game.complete(task.node);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
