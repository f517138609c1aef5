import type { Flow, Model, Node } from '@samskab/definition';

const BRANCHES = 6;
const STEPS = 6;

/**
 * Six parallel branches of six steps, which all fill in the one answer a choice reads in the end: no order is like
 * another, so there are more states than anybody looks at.
 */
export function wide(key: string): Model {
  const branches = range(BRANCHES).map((branch) => range(STEPS).map((step) => task(`s${branch}-${step}`)));
  const nodes: Node[] = [
    { id: 'begin', type: 'event', position: 'start', on: [] },
    { id: 'fork', type: 'gateway', gateway: 'parallel' },
    ...branches.flat(),
    { id: 'join', type: 'gateway', gateway: 'parallel' },
    { id: 'choice', type: 'gateway', gateway: 'exclusive', default: 'f-choice-done' },
    task('more'),
    { id: 'done', type: 'event', position: 'end', on: [] },
  ];
  const flows = [
    flow('begin', 'fork'),
    ...branches.flatMap((steps) => path(['fork', ...steps.map(({ id }) => id), 'join'])),
    ...path(['join', 'choice', 'done']),
    { ...flow('choice', 'more'), when: 'answer = "mere"' },
    flow('more', 'done'),
  ];
  const variables = [{ id: 'answer', type: { choice: ['nok', 'mere'] } }];
  const roles = [{ id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' as const }];
  const drawn = { variables, moneyLines: [], roles, nodes, flows, lanes: [], artifacts: [] };
  return {
    id: `m-${key}`,
    format: 1,
    namespace: 'https://samskab.example',
    processes: [{ id: `p-${key}`, key, name: 'Bred', executable: true, ...drawn }],
    roots: [],
  };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const task = (id: string): Node => ({
  id,
  name: id,
  type: 'activity',
  activity: 'user',
  role: 'case-worker',
  form: [{ id: `${id}.answer`, variable: 'answer', required: true }],
});

const flow = (from: string, to: string): Flow => ({ id: `f-${from}-${to}`, from, to });
const path = (ids: string[]): Flow[] => ids.slice(1).map((to, index) => flow(ids[index]!, to));
