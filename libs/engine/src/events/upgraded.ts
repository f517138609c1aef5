import type { Plan } from '../types/plan.ts';
import type { State } from '../types/state.ts';
import { ROOT } from '../root.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Handler } from './handler.ts';

/** The case takes on the behaviour of a newer engine: at the beginning of a run of its adapter, and only there. */
export const upgraded: Handler<'upgraded'> = {
  offers: ({ process }: Plan, { engine }: State) =>
    engine < ENGINE_VERSION ? [{ type: 'upgraded', id: ROOT, node: process }] : [],
  names: () => ROOT,
  weigh: (run, { engine }) => {
    if (engine <= run.state.engine || engine > ENGINE_VERSION) return [{ field: 'engine', code: 'type' }];
    return () => {
      run.state.engine = engine;
    };
  },
};
