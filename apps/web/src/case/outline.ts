import type { Case, NodeState, Side } from '@samskab/contracts';
import type { Flow, Id, Lane, Node, Process } from '@samskab/definition';

export type Answer = { words: string; to: string; taken: boolean };
export type Step = {
  id: Id;
  name: string;
  kind: 'step' | 'event' | 'question';
  state: NodeState | 'none';
  roleName?: string;
  side: Side | null;
  until: string | null;
  at: string | null;
  answers: Answer[];
};
export type Phase = { id: Id; name: string; state: 'done' | 'here' | 'none'; at: string | null; steps: Step[] };

type Now = Pick<Case, 'nodes' | 'takenFlows'>;

const nodeName = (process: Process, id: Id): string => process.nodes.find((node) => node.id === id)?.name ?? '';

/** A gateway without a name says nothing; the way leads on to what it leads to. */
const answersOf = (node: Node, process: Process, taken: ReadonlySet<Id>): Answer[] =>
  node.type === 'gateway'
    ? process.flows
        .filter((flow): flow is Flow & { name: string } => flow.from === node.id && Boolean(flow.name))
        .map((flow) => ({ words: flow.name, to: nodeName(process, flow.to), taken: taken.has(flow.id) }))
    : [];

const kinds: { [T in Node['type']]: Step['kind'] } = { activity: 'step', event: 'event', gateway: 'question' };

function stepOf(node: Node, process: Process, now: Now, taken: ReadonlySet<Id>): Step {
  const role = node.type === 'activity' ? process.roles.find(({ id }) => id === node.role) : undefined;
  const live = now.nodes[node.id];
  return {
    id: node.id,
    name: node.name ?? '',
    kind: kinds[node.type],
    state: live?.state ?? 'none',
    roleName: role?.name,
    side: role?.side ?? null,
    until: live?.until ?? null,
    at: live?.at ?? null,
    answers: answersOf(node, process, taken),
  };
}

const isHere = ({ state }: Step): boolean => state === 'active' || state === 'waiting' || state === 'incident';

function phaseState(steps: readonly Step[]): Phase['state'] {
  if (steps.some(isHere)) return 'here';
  return steps.some(({ state }) => state === 'done') ? 'done' : 'none';
}

const latest = (steps: readonly Step[]): string | null =>
  steps
    .flatMap(({ at, state }) => (at && state === 'done' ? [at] : []))
    .toSorted()
    .at(-1) ?? null;

/** One row for the whole of a drawing without phases. */
const phasesOf = (process: Process): Pick<Lane, 'id' | 'name' | 'nodes'>[] => {
  const rows = process.lanes.filter((lane) => lane.role === undefined && lane.name);
  return rows.length > 0 ? rows : [{ id: process.id, name: process.name, nodes: process.nodes.map(({ id }) => id) }];
};

/**
 * The drawing in words: its phases with their steps in the drawing's order. What stands here is what the picture shows,
 * for those who cannot see it, and for a phone.
 */
export function outline(process: Process, now: Now): Phase[] {
  const taken = new Set(now.takenFlows);
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  return phasesOf(process).map((lane) => {
    const nodes = lane.nodes.flatMap((id) => byId.get(id) ?? []);
    const steps = nodes.filter(({ name }) => name).map((node) => stepOf(node, process, now, taken));
    return { id: lane.id, name: lane.name ?? '', state: phaseState(steps), at: latest(steps), steps };
  });
}

/** How many phases are behind us. */
export const donePhases = (phases: readonly Phase[]): number => {
  const here = phases.findIndex(({ state }) => state === 'here');
  return here === -1 ? phases.filter(({ state }) => state === 'done').length : here;
};
