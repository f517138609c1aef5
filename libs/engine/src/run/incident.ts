import { compact } from '../compact.ts';
import type { Incident, Resume } from '../types/state.ts';
import type { Fault } from './fault.ts';
import type { Run } from './run.ts';

/** Something cannot go on until a person acts; the token stays where it is. An instance raises at most one a step. */
export const raise = (run: Run, stuck: { id: string; node: string }, fault: Fault, resume: Resume): void => {
  const { state, commands } = run;
  const { id: instance, node } = stuck;
  const id = `${instance}/incident/${state.seq}`;
  state.incidents.push(compact({ id, node, instance, ...fault, at: state.at, resume }));
  commands.push({ id, node, type: 'raiseIncident', code: fault.code, site: fault.site });
};

export const clear = ({ state, commands }: Run, incident: Incident): void => {
  state.incidents = state.incidents.filter(({ id }) => id !== incident.id);
  commands.push({ id: incident.id, node: incident.node, type: 'clearIncident' });
};

/** Clears every incident of an instance: it goes on, or is gone. */
export const clearOf = (run: Run, instance: string): void => {
  for (const incident of run.state.incidents) if (incident.instance === instance) clear(run, incident);
};
