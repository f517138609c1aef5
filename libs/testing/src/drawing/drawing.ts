import type { Activity, Flow, Lane, Model, MoneyLine, Node, Process, Role, Root, Variable } from '@samskab/definition';

export type Part = {
  nodes?: Node[];
  flows?: Flow[];
  variables?: Variable[];
  lines?: MoneyLine[];
  roles?: Role[];
  lanes?: Lane[];
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
    lanes: all.flatMap(({ lanes = [] }) => lanes),
    artifacts: [],
  };
  const roots = all.flatMap(({ roots: own = [] }) => own);
  return { id: 'file', format: 1, namespace: 'urn:samskab:test', processes: [process], roots };
};

const flowOf = (from: string, to: string, when?: string): Flow => ({
  id: `${from}>${to}`,
  from,
  to,
  ...(when ? { when } : {}),
});

/** Flows along a path: `path('a', 'b', 'c')` is `a>b` and `b>c`. */
export const path = (...ids: string[]) => ({
  flows: ids.slice(1).map((to, index) => flowOf(ids[index] as string, to)),
});
/** One flow, taken when `when` is true. */
export const flow = (from: string, to: string, when?: string) => ({ flows: [flowOf(from, to, when)] });

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
