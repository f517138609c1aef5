import type { Incident, Resume } from '../types/state.ts';
import { clear } from './incident.ts';
import { request } from './pending.ts';
import { remindAgain } from './remind-again.ts';
import type { Run } from './run.ts';

type Resuming<K extends Resume['what']> = (run: Run, incident: Incident, how: Extract<Resume, { what: K }>) => void;

/** What stood still is tried again, as it was. */
export const resume = (run: Run, incident: Incident): void => {
  clear(run, incident);
  go(run, incident, incident.resume);
};

const go = <K extends Resume['what']>(run: Run, incident: Incident, how: Extract<Resume, { what: K }>): void =>
  resumings[how.what as K](run, incident, how);

const resumings: { [K in Resume['what']]: Resuming<K> } = {
  phase: (run, { instance }) => void run.queue.push(instance),
  work: (run, _incident, { command }) => request(run, { ...command, attempt: command.attempt + 1 }),
  undo: (run, _incident, { command }) => request(run, { ...command, attempt: command.attempt + 1 }),
  remind: (run, { instance }, { n, from }) => remindAgain(run, instance, n, from),
};
