import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { deeds } from './happened.ts';

/** A message that begins a case is answered within its response clock, or its task has come to who it escalates to. */
export const answered: Invariant = {
  id: 'I9',
  promise: 'Der svares med det samme: inden for svarfristen, eller en anden har fået opgaven',
  breaches: (records) => (beginsWithMessage(records) ? firstSteps(records).flatMap(faultOf(records)) : []),
};

function beginsWithMessage({ drawing, log }: Records): boolean {
  const nodes = (log[0]?.moves ?? []).map(({ node }) => drawing.node(String(node)));
  return nodes.some((node) => node?.type === 'event' && node.on.some(({ kind }) => kind === 'message'));
}

/** The tasks that the beginning opened. */
const firstSteps = ({ drawing, log }: Records): { instance: string; node: string }[] =>
  (log[0]?.moves ?? [])
    .filter(({ what, node }) => what === 'entered' && drawing.node(String(node))?.type === 'activity')
    .map(({ instance, node }) => ({ instance: String(instance), node: String(node) }));

const faultOf =
  (records: Records) =>
  ({ instance, node }: { instance: string; node: string }): string[] => {
    const name = records.drawing.nameOf(node);
    const due = records.tasks.find(({ id }) => id === instance)?.dueAt;
    if (!due) return [`${name}: der er ingen svarfrist`];
    const done = deeds(records, 'taskCompleted').find((deed) => deed.instance === instance);
    const escalated = records.log.some(({ event }) => event['timer'] === `${instance}/escalate`);
    return (done && done.at <= due) || escalated ? [] : [`${name}: svaret kom efter fristen, og ingen fik besked`];
  };
