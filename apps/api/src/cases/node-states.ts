import type { Case } from '@samskab/contracts';
import type { Progress } from '@samskab/engine';
import type { TokenRow } from '@samskab/persistence';
import { onAgenda } from './open-things.ts';
import type { OpenThings } from './open-things.ts';

type Nodes = Case['nodes'];
type State = Nodes[string]['state'];

/** Every node a token has reached, as the live drawing shows it. */
export function nodeStates(progress: Progress, open: OpenThings, tokens: TokenRow[]): Nodes {
  const reached = [...progress.nodes].map(([node, { passed, at }]) => {
    const here = tokens.filter((token) => token.node === node).length;
    const state = here > 0 ? occupied(node, open) : passed ? 'done' : 'skipped';
    return [node, { state, tokens: here, until: here > 0 ? until(node, open) : null, at }] as const;
  });
  return Object.fromEntries(reached);
}

/** Someone can act: active. Only a date or a meeting moves it: waiting. */
function occupied(node: string, { incidents, waits, items }: OpenThings): State {
  if (incidents.some((incident) => incident.node === node)) return 'incident';
  const awaited =
    waits.some((wait) => wait.node === node) || items.some((item) => item.node === node && item.register === 'council');
  return awaited ? 'waiting' : 'active';
}

function until(node: string, open: OpenThings): string | null {
  const task = open.tasks.find((candidate) => candidate.node === node);
  const wait = open.waits.find((candidate) => candidate.node === node);
  const item = open.items.find((candidate) => candidate.node === node);
  return task?.dueAt ?? wait?.at ?? (item && onAgenda(open, item)?.meeting?.at) ?? null;
}
