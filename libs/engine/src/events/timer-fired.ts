import { fireDue } from '../run/fire-due.ts';
import type { Handler } from './handler.ts';

/** Time has come for something the case waits for, or that speaks up; not before its instant. */
export const timerFired: Handler<'timerFired'> = {
  offers: (_plan, { due }) => due.map(({ id, node }) => ({ type: 'timerFired', id, node })),
  names: ({ timer }) => timer,
  weigh: (run, { timer }) => {
    const due = run.state.due.find(({ id }) => id === timer);
    if (!due || due.at > run.state.at) return [{ field: 'at', code: 'time' }];
    return () => fireDue(run, due);
  },
};
