import type { Due, Flow, Model, MoneyLine, Node, Variable } from '@samskab/definition';

/** A row of steps between a start and an end. */
export function row(key: string, steps: Node[]): Model {
  const nodes: Node[] = [
    { id: 'begin', type: 'event', position: 'start', on: [] },
    ...steps,
    { id: 'done', type: 'event', position: 'end', on: [] },
  ];
  const flows = nodes.slice(1).map(({ id: to }, index): Flow => {
    const from = nodes[index]!.id;
    return { id: `f-${from}-${to}`, from, to };
  });
  const roles = [{ id: 'case-worker', side: 'municipality' as const }];
  const variables: Variable[] = [
    { id: 'noted', type: 'text' },
    { id: 'outcome', type: 'text' },
    { id: 'area', type: 'area', constant: true, value: '"Kollektiv trafik"' },
  ];
  const moneyLines: MoneyLine[] = [{ id: 'line', area: 'area', kind: 'freed' }];
  const drawn = { variables, moneyLines, roles, nodes, flows, lanes: [], artifacts: [] };
  return {
    id: `m-${key}`,
    format: 1,
    namespace: 'https://samskab.example',
    processes: [{ id: `p-${key}`, key, executable: true, ...drawn }],
    roots: [],
  };
}

export const task = (id: string, due?: Due): Node => ({
  id,
  type: 'activity',
  activity: 'user',
  role: 'case-worker',
  form: [{ id: `${id}.noted`, variable: 'noted' }],
  ...(due && { due }),
});

/** A deadline that time acts on: without a reminder or an escalation it only stands on the list. */
export const days = (count: number): Due => ({
  due: { duration: `duration("P${count}D")` },
  escalate: 'case-worker',
});
