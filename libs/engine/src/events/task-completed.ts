import type { Activity } from '@samskab/definition';
import { formFaults } from '../data/form.ts';
import { facetBehaviour } from '../kinds/facets.ts';
import { known } from '../lookup.ts';
import { complete } from '../run/complete.ts';
import { follow } from '../run/follow.ts';
import type { Run } from '../run/run.ts';
import { setVariables } from '../run/variables.ts';
import type { Data } from '../types/json.ts';
import type { PlanNode } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';
import type { Handler } from './handler.ts';
import { forPending } from './offers.ts';

/** A person did the task; the form's data sets its variables, and then the output mappings read them. */
export const taskCompleted: Handler<'taskCompleted'> = {
  offers: forPending('taskCompleted', 'openTask'),
  names: ({ task }) => task,
  weigh: (run, { task, data }) => {
    const token = known(run.state.instances, task);
    const faults = formFaults(run, token, data);
    if (faults.length > 0) return faults;
    return () => {
      setVariables(run, token, data);
      goOn(run, token, data);
    };
  },
};

/** Most tasks are done with; some are carried out by work first. */
const goOn = (run: Run, token: Instance, data: Data): void => {
  // Only activities open tasks.
  const node = known(run.plan.nodes, token.node) as PlanNode<Activity>;
  const then = facetBehaviour(node.element)?.then;
  if (then) follow(run, token, then.work, then.data(token, node, data));
  else complete(run, token);
};
