import type {
  Activity,
  Event,
  Facet,
  Flow,
  Gateway,
  Model,
  MoneyLine,
  Node,
  Process,
  Role,
  Root,
  Time,
  Trigger,
  Variable,
} from '@samskab/definition';

export type Part = {
  nodes?: Node[];
  flows?: Flow[];
  variables?: Variable[];
  lines?: MoneyLine[];
  roles?: Role[];
  roots?: Root[];
};

/** A drawing of one process, from its parts in the order given. */
export const drawing = (...parts: (Part | Node)[]): Model => {
  const all = parts.map((part): Part => ('type' in part ? { nodes: [part] } : part));
  const process: Process = {
    id: 'process',
    key: 'process',
    executable: true,
    variables: all.flatMap(({ variables = [] }) => variables),
    moneyLines: all.flatMap(({ lines = [] }) => lines),
    roles: all.flatMap(({ roles = [] }) => roles),
    nodes: all.flatMap(({ nodes = [] }) => nodes),
    flows: all.flatMap(({ flows = [] }) => flows),
    lanes: [],
    artifacts: [],
  };
  const roots = all.flatMap(({ roots: own = [] }) => own);
  return { id: 'file', format: 1, namespace: 'urn:samskab:test', processes: [process], roots };
};

export const event = (
  id: string,
  position: Event['position'],
  trigger?: Omit<Trigger, 'id'>,
  more: Partial<Event> = {},
): Event => ({
  id,
  type: 'event',
  position,
  on: trigger ? [{ id: `${id}.t`, ...trigger } as Trigger] : [],
  ...more,
});
export const start = (id = 'start', more: Partial<Event> = {}): Event => event(id, 'start', undefined, more);
export const end = (id = 'end'): Event => event(id, 'end');
export const terminate = (id: string): Event => event(id, 'end', { kind: 'terminate' });
export const milestone = (id: string): Event => event(id, 'throw');
const later: Time = { duration: 'duration("P60D")' };
export const wait = (id: string, time: Time = later): Event =>
  event(id, 'catch', { kind: 'timer', time } as Omit<Trigger, 'id'>);
export const timer = (id: string, attachedTo: string, more: Partial<Event> = {}, time: Time = later): Event =>
  event(id, 'boundary', { kind: 'timer', time } as Omit<Trigger, 'id'>, { attachedTo, ...more });
export const beside = { interrupting: false };
export const weekly: Time = { cycle: 'duration("P7D")' };
export const onError = (id: string, attachedTo: string): Event =>
  event(id, 'boundary', { kind: 'error' }, { attachedTo });

export const user = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  type: 'activity',
  activity: 'user',
  ...more,
});
export const service = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  type: 'activity',
  activity: 'service',
  ...more,
});
export const tell = (id: string, to = 'town'): Activity => ({
  id,
  type: 'activity',
  activity: 'send',
  facet: { kind: 'notification', to },
});
export const decide = (id: string, outcome = 'outcome', more: Partial<Activity> = {}): Activity =>
  user(id, { facet: { kind: 'checkpoint', body: 'council', recommendation: 'Ja', outcome }, ...more });

type Funding = Extract<Facet, { kind: 'funding' }>;
export const fund = (id: string, op: Funding['op'], amount: string, more: Partial<Funding> = {}): Activity =>
  service(id, {
    facet: {
      kind: 'funding',
      op,
      line: 'line',
      amount,
      ...(op === 'reserve' ? { purpose: '"næste år"' } : {}),
      ...(op === 'release' ? { reason: '"slut"' } : {}),
      ...more,
    },
  });

export const xor = (id: string, fallback?: string): Gateway => ({
  id,
  type: 'gateway',
  gateway: 'exclusive',
  ...(fallback ? { default: fallback } : {}),
});
export const and = (id: string): Gateway => ({ id, type: 'gateway', gateway: 'parallel' });

/** Flows along a path: `path('a', 'b', 'c')` is `a>b` and `b>c`. */
export const path = (...ids: string[]): Part => ({
  flows: ids.slice(1).map((to, index) => flowOf(ids[index] as string, to)),
});
export const flow = (from: string, to: string, when?: string): Part => ({ flows: [flowOf(from, to, when)] });
const flowOf = (from: string, to: string, when?: string): Flow => ({
  id: `${from}>${to}`,
  from,
  to,
  ...(when ? { when } : {}),
});

export const variables = (types: Record<string, Variable['type'] | Omit<Variable, 'id'>>): Part => ({
  variables: Object.entries(types).map(([id, type]) =>
    typeof type === 'object' && 'type' in type ? { id, ...type } : { id, type: type as Variable['type'] },
  ),
});
/** A form of a node: `*` after a variable's name means required. */
export const form = (node: string, ...names: string[]): NonNullable<Activity['form']> =>
  names.map((name) => {
    const variable = name.replace('*', '');
    return { id: `${node}.${variable}`, variable, ...(name.endsWith('*') ? { required: true } : {}) };
  });

/** A line of money named `line`, of the area `area`. */
export const money = (kind: MoneyLine['kind'], more: MoneyLine[] = []): Part => ({
  variables: [{ id: 'area', type: 'area', value: '"Kollektiv trafik"', constant: true }],
  lines: [{ id: 'line', name: 'Linjen', area: 'area', kind }, ...more],
});
export const outcomes: Variable['type'] = {
  choice: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'],
};
