import type {
  Activity,
  Event,
  Flow,
  Gateway,
  Model,
  Node,
  Process,
  Root,
  Time,
  Trigger,
  Variable,
} from '@samskab/definition';

type Part = { nodes?: Node[]; flows?: Flow[]; variables?: Variable[]; roots?: Root[]; process?: Partial<Process> };

/** A drawing of one process, from its parts in the order given. */
export const drawing = (...parts: (Part | Node)[]): Model => {
  const all = parts.map((part): Part => ('type' in part ? { nodes: [part] } : part));
  const process: Process = {
    id: 'process',
    key: 'process',
    executable: true,
    variables: all.flatMap(({ variables = [] }) => variables),
    moneyLines: [],
    roles: [],
    nodes: all.flatMap(({ nodes = [] }) => nodes),
    flows: all.flatMap(({ flows = [] }) => flows),
    lanes: [],
    artifacts: [],
    ...Object.assign({}, ...all.map(({ process: own }) => own)),
  };
  return {
    id: 'file',
    format: 1,
    namespace: 'urn:samskab:test',
    processes: [process],
    roots: all.flatMap(({ roots = [] }) => roots),
  };
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
export const messageStart = (id = 'start', more: Partial<Event> = {}): Event =>
  event(id, 'start', { kind: 'message' }, more);
export const end = (id = 'end'): Event => event(id, 'end');
export const terminate = (id: string): Event => event(id, 'end', { kind: 'terminate' });
export const milestone = (id: string): Event => event(id, 'throw');
export const wait = (id: string, time: Time): Event =>
  event(id, 'catch', { kind: 'timer', time } as Omit<Trigger, 'id'>);
/** A timer on the edge of a host; `beside`: it lets its host go on. */
export const timer = (id: string, attachedTo: string, time: Time, more: Partial<Event> = {}): Event =>
  event(id, 'boundary', { kind: 'timer', time } as Omit<Trigger, 'id'>, { attachedTo, ...more });
export const beside = { interrupting: false };
export const onError = (id: string, attachedTo: string, ref?: string, more: Partial<Event> = {}): Event =>
  event(id, 'boundary', { kind: 'error', ...(ref ? { ref } : {}) } as Omit<Trigger, 'id'>, { attachedTo, ...more });

export const activity = (id: string, kind: Activity['activity'], more: Partial<Activity> = {}): Activity => ({
  id,
  type: 'activity',
  activity: kind,
  ...more,
});
export const user = (id: string, more: Partial<Activity> = {}): Activity => activity(id, 'user', more);
export const service = (id: string, more: Partial<Activity> = {}): Activity => activity(id, 'service', more);

export const gateway = (id: string, kind: Gateway['gateway'], more: Partial<Gateway> = {}): Gateway => ({
  id,
  type: 'gateway',
  gateway: kind,
  ...more,
});
export const xor = (id: string, fallback?: string): Gateway =>
  gateway(id, 'exclusive', fallback ? { default: fallback } : {});
export const and = (id: string): Gateway => gateway(id, 'parallel');

/** Flows along a path: `path('a', 'b', 'c')` is `a>b` and `b>c`. */
export const path = (...ids: string[]): Part => ({
  flows: ids.slice(1).map((to, index) => flowOf(ids[index] as string, to)),
});
/** One flow, taken when `when` is true. */
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
