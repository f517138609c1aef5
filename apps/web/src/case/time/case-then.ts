import type { Case, NodeState, Standing } from '@samskab/contracts';
import type { Process, Role } from '@samskab/definition';
import { type Progress, type State, view, type View } from '@samskab/engine';
import type { Drawn } from './history.ts';

/** A stored reference to a personal value says nothing to anybody. */
const isPersonal = (value: unknown): boolean => typeof value === 'string' && value.startsWith('personal:');

const named =
  ({ nodes }: Process) =>
  (id: string): string =>
    nodes.find((node) => node.id === id)?.name ?? '';

const roleIn =
  ({ roles }: Process) =>
  (id: string | undefined): Role | undefined =>
    roles.find((role) => role.id === id);

/** Someone can act: active. Only a date or a meeting moves it: waiting. */
function occupied(node: string, { incidents, waits, items }: View): NodeState {
  if (incidents.some((incident) => incident.node === node)) return 'incident';
  const council = items.some((item) => item.node === node && item.register === 'council');
  return council || waits.some((wait) => wait.node === node) ? 'waiting' : 'active';
}

const until = (node: string, { tasks, waits }: View): string | null =>
  tasks.find((task) => task.node === node)?.dueAt ?? waits.find((wait) => wait.node === node)?.at ?? null;

const nodesThen = (seen: View, { nodes }: Progress): Case['nodes'] =>
  Object.fromEntries(
    [...nodes].map(([node, { passed, at }]) => {
      const tokens = seen.tokens.filter((token) => token.node === node).length;
      const state: NodeState = tokens > 0 ? occupied(node, seen) : passed ? 'done' : 'skipped';
      return [node, { state, tokens, until: tokens > 0 ? until(node, seen) : null, at }];
    }),
  );

function standingThen(seen: View, process: Process): Standing[] {
  const name = named(process);
  const roleOf = roleIn(process);
  const line = (node: string, role: string | undefined, at: string | undefined): Standing => {
    const found = roleOf(role);
    return { node, name: name(node), waitsFor: found?.name ?? null, side: found?.side ?? null, until: at ?? null };
  };
  const lines = [
    ...seen.tasks.map(({ node, role, escalatedTo, dueAt }) => line(node, escalatedTo ?? role, dueAt)),
    ...seen.items.map(({ node, role, dueAt }) => line(node, role, dueAt)),
    ...seen.waits.map(({ node, at }) => line(node, undefined, at)),
  ];
  return lines.toSorted((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'));
}

const tasksThen = (seen: View, process: Process): Case['tasks'] =>
  seen.tasks.map(({ id, node, role, openedAt, dueAt, escalatedTo }) => {
    const found = roleIn(process)(role);
    return {
      ...{ id, node, name: named(process)(node), role: role ?? null, roleName: found?.name ?? null },
      ...{ side: found?.side ?? null, openedAt, dueAt: dueAt ?? null, claimedBy: null, mayComplete: false },
      escalatedTo: roleIn(process)(escalatedTo)?.name ?? null,
    };
  });

const opened = (seen: View, process: Process, register: 'council' | 'handover') =>
  seen.items
    .filter((item) => item.register === register)
    .map(({ id, node }) => ({ id, node, name: named(process)(node) }));

/** A case as it stood, from the state its log leads to. Nobody can do anything in it. */
export function caseThen(one: Case, drawn: Drawn, state: State, progress: Progress): Case {
  const { plan, process } = drawn;
  const seen = view(plan, state);
  const { outcome } = seen;
  const over = seen.status !== 'running';
  return {
    ...one,
    ...{ versionId: drawn.versionId, versionNumber: drawn.number, status: seen.status, lastEventAt: state.at },
    outcome: outcome === undefined ? null : { node: outcome, name: named(process)(outcome) },
    endedAt: over ? state.at : null,
    standing: standingThen(seen, process),
    data: Object.fromEntries(Object.entries(seen.data).map(([id, value]) => [id, isPersonal(value) ? null : value])),
    nodes: nodesThen(seen, progress),
    takenFlows: [...progress.takenFlows],
    tasks: tasksThen(seen, process),
    items: opened(seen, process, 'council').map((item) => ({
      ...item,
      meetingId: null,
      meetingAt: null,
      number: null,
      mayRecommend: false,
    })),
    handovers: opened(seen, process, 'handover').map((item) => ({ ...item, status: 'open' })),
    incidents: seen.incidents.map(({ id, node, code, message, at }) => ({
      ...{ id, node, code, at, name: named(process)(node), message: message ?? '' },
    })),
    openIncidents: seen.incidents.length,
    head: { ...one.head, seq: state.seq },
    temporalUrl: null,
  };
}
