import type { Activity } from '@samskab/definition';
import { compact } from '../compact.ts';
import { known } from '../lookup.ts';
import type { Due, DueWhat, Instance } from '../types/state.ts';
import { boundaryFired } from './boundary-fired.ts';
import { complete } from './complete.ts';
import { remindAgain } from './remind-again.ts';
import type { Run } from './run.ts';
import { change } from './tokens.ts';

type DueOf<K extends DueWhat['what']> = Extract<Due, { what: K }>;

/** What time does, now that it has come. */
export const fireDue = (run: Run, due: Due): void => {
  run.state.due = run.state.due.filter(({ id }) => id !== due.id);
  fire(run, due);
};

const fire = <K extends DueWhat['what']>(run: Run, due: DueOf<K>): void =>
  fires[due.what as K](run, due, known(run.state.instances, due.instance));

const fires: { [K in DueWhat['what']]: (run: Run, due: DueOf<K>, token: Instance) => void } = {
  catch: (run, _due, token) => complete(run, token),
  boundary: (run, due, host) => boundaryFired(run, host, due),
  remind: (run, { id, at, n }, token) => {
    const { node, id: task } = change(run, token.id, { remindedAt: run.state.at });
    run.commands.push(
      compact({ id, node, type: 'remind', task, what: 'reminder', role: known(run.plan.nodes, node).role }),
    );
    remindAgain(run, token.id, n, at);
  },
  escalate: (run, { id, node, instance: task }) => {
    const role = (known(run.plan.nodes, node).element as Activity).due?.escalate;
    change(run, task, { escalatedTo: role });
    run.commands.push(compact({ id, node, type: 'remind', task, what: 'escalation', role }));
  },
};
