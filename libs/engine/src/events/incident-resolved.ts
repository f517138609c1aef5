import { correctionFaults } from '../data/correction.ts';
import { known } from '../lookup.ts';
import { resume } from '../run/resume.ts';
import { restart } from '../run/restart.ts';
import type { Run } from '../run/run.ts';
import { setShared } from '../run/variables.ts';
import type { EventOf } from '../types/event.ts';
import type { Incident } from '../types/state.ts';
import type { FieldFault } from '../types/step.ts';
import type { Handler } from './handler.ts';

type Resolved = EventOf<'incidentResolved'>;

/**
 * A person mends it: with other `data` for the variables it reads, or with an `answer` in place of the expression that
 * faulted (a gateway without a way: the id of the flow to take). Work with other data is other work: a new instance.
 */
export const incidentResolved: Handler<'incidentResolved'> = {
  offers: (_plan, { incidents }) =>
    incidents
      .filter(({ resume }) => resume.what !== 'undo')
      .map(({ id, node }) => ({ type: 'incidentResolved', id, node })),
  names: ({ incident }) => incident,
  weigh: (run, event) => {
    const incident = run.state.incidents.find(({ id }) => id === event.incident);
    if (!incident) throw new Error(`no ${event.incident}`);
    const faults = resolutionFaults(run, incident, event);
    return faults.length > 0 ? faults : () => resolve(run, incident, event);
  },
};

const resolve = (run: Run, incident: Incident, { answer, data = {} }: Resolved): void => {
  const { instance, site } = incident;
  setShared(run, known(run.state.instances, instance).scope, data);
  if (answer !== undefined) run.forced = { instance, site, value: answer };
  if (incident.resume.what === 'work') restart(run, incident);
  else resume(run, incident);
};

const resolutionFaults = ({ plan }: Run, incident: Incident, { answer, data }: Resolved): FieldFault[] => {
  if (answer === undefined && data === undefined) return [{ field: 'answer', code: 'required' }];
  if (answer !== undefined && !isAnswerable(incident)) return [{ field: 'answer', code: 'unknown' }];
  if (answer !== undefined && incident.code === 'noBranch') {
    const ways = known(plan.nodes, incident.node).outgoing;
    if (!ways.some(({ id }) => id === answer)) return [{ field: 'answer', code: 'type' }];
  }
  return correctionFaults(plan, data ?? {});
};

/** Only a question can be answered: what the ledger refused, no person posts by saying so. */
const isAnswerable = ({ code }: Incident): boolean => code === 'fault' || code === 'type' || code === 'noBranch';
