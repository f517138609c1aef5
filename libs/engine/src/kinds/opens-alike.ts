import type { Activity, Node } from '@samskab/definition';
import type { PlanNode } from '../types/plan.ts';
import type { PendingCommand } from '../types/state.ts';
import { facetBehaviour } from './facets.ts';

/** Whether the node asks the outside for the same kind of thing as what is open. */
export const opensAlike = ({ element }: PlanNode<Node>, open: PendingCommand): boolean =>
  element.type === 'activity' && opensAt(element).includes(kinds[open.type](open));

const opensAt = (element: Activity): (string | undefined)[] => {
  const facet = facetBehaviour(element);
  return facet ? [facet.opens, facet.then?.work] : [element.activity === 'user' ? 'task' : 'record'];
};

const kinds: { [T in PendingCommand['type']]: (open: PendingCommand) => string } = {
  openTask: () => 'task',
  openItem: (open) => (open.type === 'openItem' ? open.register : ''),
  run: (open) => (open.type === 'run' ? open.work : ''),
  undo: () => '',
};
