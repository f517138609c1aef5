import type { Case } from '@samskab/contracts';
import type { IconName } from '@samskab/designer/icons';
import type { Rights } from './rights.ts';

type Next = {
  name: string;
  icon: IconName;
  dueAt: string | null;
  search: { opgave: string } | { overdragelse: string };
};

/** The reader's own next step: a task, else something that changes hands. */
export function nextOf(one: Case, { handOver }: Pick<Rights, 'handOver'>): Next | undefined {
  const task = one.tasks.find(({ mayComplete }) => mayComplete);
  if (task) return { name: task.name, icon: 'assignment', dueAt: task.dueAt, search: { opgave: task.id } };
  const [handover] = handOver ? one.handovers : [];
  return handover && { name: handover.name, icon: 'handover', dueAt: null, search: { overdragelse: handover.id } };
}
