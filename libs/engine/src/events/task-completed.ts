import { formFaults } from '../data/form.ts';
import { known } from '../lookup.ts';
import { complete } from '../run/complete.ts';
import { setVariables } from '../run/variables.ts';
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
      complete(run, token);
    };
  },
};
