import { resume } from '../run/resume.ts';
import type { Handler } from './handler.ts';

/** A person has the same thing tried again: work keeps its id, and so its effect. */
export const incidentRetried: Handler<'incidentRetried'> = {
  offers: (_plan, { incidents }) => incidents.map(({ id, node }) => ({ type: 'incidentRetried', id, node })),
  names: ({ incident }) => incident,
  weigh:
    (run, { incident }) =>
    () => {
      for (const found of run.state.incidents) if (found.id === incident) resume(run, found);
    },
};
