import type { Id } from '@samskab/definition';
import { components } from '../graph/components.ts';
import type { Graph } from '../graph/graph.ts';
import { waits } from '../graph/waits.ts';
import { looked, type Rule } from './rule.ts';
import { list, say } from './words.ts';

/** Every circle passes something that waits; else one event would go round it for ever. */
export const noIdleCircle: Rule = {
  id: 'no-idle-circle',
  title: say('Ingen ring uden ventetid', 'No circle without a wait'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph }) => {
    const circle = idleCircle(graph);
    const where = list(graph, circle);
    const message = say(
      `${where} er en ring, hvor intet venter: forløbet ville løbe rundt uden ende.`,
      `${where} is a circle where nothing waits: the case would run round without end.`,
    );
    return looked(circle.length > 0 ? [{ elements: circle, message }] : []);
  },
};

/** Nodes that a token can pass in one step and come back to. */
export const idleCircle = ({ nodes, next }: Graph): Id[] => {
  const passing = [...nodes.values()].filter((node) => !waits(node)).map(({ id }) => id);
  const among = new Set(passing);
  const onwards = new Map(passing.map((id) => [id, (next.get(id) ?? []).filter((to) => among.has(to))]));
  const circles = components(passing, onwards);
  return passing.filter((id) => onwards.get(id)!.some((to) => circles.get(to) === circles.get(id)));
};
