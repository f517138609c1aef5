import { fault, type Fault } from '../fault.ts';
import type { Activity, ActivityKind } from '../nodes/activity.ts';
import type { Part } from '../parse/parts.ts';
import { isActivity, type Context } from './context.ts';

/** What means something on a few kinds only. */
const belongs: { [K in 'adHoc' | 'called' | 'ref']: ActivityKind[] } = {
  adHoc: ['adHoc'],
  called: ['call'],
  ref: ['send', 'receive'],
};

const misplaced = ({ at, value }: Part<Activity>): Fault[] =>
  (['adHoc', 'called', 'ref'] as const)
    .filter((member) => value[member] !== undefined && !belongs[member].includes(value.activity))
    .map((member) => fault('notThisActivity', [...at, member], member, value.id));

/** A member that would silently do nothing is a fault. */
export const checkActivities = ({ process }: Context): Fault[] =>
  process.nodes.flatMap(({ at, value }) => (isActivity(value) ? misplaced({ at, value }) : []));
