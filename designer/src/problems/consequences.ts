import type { Id, Process } from '@samskab/definition';
import type { DrawingFault } from '@samskab/verifier';

/** The same finding has the same key, whatever is found beside it. */
export const keyOf = ({ code, id = '', elements = [id], message }: DrawingFault): string =>
  `${code}/${elements.join()}/${message}`;

/** Everything that lies behind some nodes: nodes and flows, boundary events with their hosts. */
function behind({ nodes, flows }: Process, from: readonly Id[]): ReadonlySet<Id> {
  const found = new Set<Id>();
  const queue = [...from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const hung = nodes.flatMap((node) => (node.type === 'event' && node.attachedTo === at ? [node.id] : []));
    const left = flows.filter((flow) => flow.from === at);
    for (const { id } of left) found.add(id);
    for (const next of [...hung, ...left.map(({ to }) => to)])
      if (!found.has(next)) {
        found.add(next);
        queue.push(next);
      }
  }
  return found;
}

/**
 * Mending where a case stands still makes the steps behind it reachable: those findings are no errors of their own.
 * `behind`: how many steps each cause stands before, by its key.
 */
export function withoutConsequences(faults: readonly DrawingFault[], process: Process) {
  const stuck = faults.filter(({ code, elements }) => code === 'can-always-end' && elements);
  const counts = new Map<string, number>();
  const nodes = new Set(process.nodes.map(({ id }) => id));
  const hidden = new Set<DrawingFault>();
  for (const cause of stuck) {
    const reach = behind(process, cause.elements ?? []);
    const followed = faults.filter(
      ({ code, elements: [first] = [] }) => code === 'every-step-reachable' && first !== undefined && reach.has(first),
    );
    for (const fault of followed) hidden.add(fault);
    counts.set(keyOf(cause), followed.filter(({ elements: [first = ''] = [] }) => nodes.has(first)).length);
  }
  return { causes: faults.filter((fault) => !hidden.has(fault)), behind: counts };
}
