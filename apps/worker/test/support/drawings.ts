import type { Flow, Model, MoneyLine, Node, Variable } from '@samskab/definition';

/** A drawing of one process, from its nodes and the pairs of ids its flows join. */
export function drawing(key: string, nodes: Node[], pairs: [string, string][]): Model {
  const flows: Flow[] = pairs.map(([from, to]) => ({ id: `f-${from}-${to}`, from, to }));
  const roles = [{ id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' as const }];
  const variables: Variable[] = [
    { id: 'noted', type: 'text' },
    { id: 'area', type: 'area', constant: true, value: '"Kollektiv trafik"' },
  ];
  const moneyLines: MoneyLine[] = [{ id: 'freed', name: 'Frigjorte midler', area: 'area', kind: 'freed' }];
  const process = {
    id: `p-${key}`,
    key,
    executable: true,
    variables,
    moneyLines,
    roles,
    nodes,
    flows,
    lanes: [],
    artifacts: [],
  };
  return { id: `m-${key}`, format: 1, namespace: 'https://samskab.example', processes: [process], roots: [] };
}

export const start = (id = 'begin'): Node => ({ id, type: 'event', position: 'start', on: [] });
export const end = (id = 'done'): Node => ({ id, type: 'event', position: 'end', on: [] });
export const task = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'user',
  role: 'case-worker',
  form: [{ id: `${id}.noted`, variable: 'noted' }],
});
export const timer = (id: string, duration: string): Node => ({
  id,
  type: 'event',
  position: 'catch',
  on: [{ id: `${id}.t`, kind: 'timer', time: { duration: `duration("${duration}")` } }],
});
export const parallel = (id: string): Node => ({ id, type: 'gateway', gateway: 'parallel' });

/** 100 kr. are expected on the line `freed`. */
export const expectMoney = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'service',
  facet: { kind: 'funding', op: 'expect', line: 'freed', amount: '10000' },
});
export const terminate = (id: string): Node => ({
  id,
  type: 'event',
  position: 'end',
  on: [{ id: `${id}.t`, kind: 'terminate' }],
});

/** A row of tasks, one after the other. */
export function row(count: number, key = 'row'): Model {
  const tasks = Array.from({ length: count }, (_, index) => task(`step-${index + 1}`));
  const ids = ['begin', ...tasks.map(({ id }) => id), 'done'];
  const pairs = ids.slice(1).map((id, index): [string, string] => [ids[index]!, id]);
  return drawing(key, [start(), ...tasks, end()], pairs);
}
