import type { Flow, Model, Node } from '@samskab/definition';

export type Small = { model: Model; layout: { planes: never[] } };

const KEY = 'blank-paper';

/** A drawing as a case worker might begin with: nodes in order, and the pairs of ids its flows join. */
export function small(nodes: Node[], ...paths: string[][]): Small {
  const flows = paths.flatMap((ids): Flow[] =>
    ids.slice(1).map((to, index) => ({ id: `f-${ids[index]}-${to}`, from: ids[index]!, to })),
  );
  const process = {
    ...{ id: 'p-blank', key: KEY, name: 'Blankt papir', executable: true, lanes: [], artifacts: [], nodes, flows },
    variables: [
      { id: 'wish', name: 'Ønsket', type: 'text' as const },
      { id: 'area', name: 'Området', type: 'area' as const, constant: true, value: '"Kollektiv trafik"' },
      { id: 'why', name: 'Hvorfor', type: 'text' as const },
    ],
    moneyLines: [{ id: 'saving', name: 'Frigjorte midler', area: 'area', kind: 'freed' as const }],
    roles: [
      { id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' as const },
      { id: 'local-council', name: 'Lokalråd', side: 'citizens' as const },
    ],
  };
  const model = { id: 'm-blank', format: 1, namespace: 'https://samkoebing.example', processes: [process], roots: [] };
  return { model: model as Model, layout: { planes: [] } };
}

export const begin: Node = { id: 'begin', name: 'Begynd', type: 'event', position: 'start', on: [] };
export const done: Node = { id: 'done', name: 'Slut', type: 'event', position: 'end', on: [] };

export const task = (id: string, name: string, more: Partial<Extract<Node, { type: 'activity' }>> = {}): Node => ({
  ...{ id, name, type: 'activity', activity: 'user', role: 'case-worker' },
  form: [{ id: `${id}.wish`, variable: 'wish', label: 'Ønsket' }],
  ...more,
});

export const both = (id: string): Node => ({ id, type: 'gateway', gateway: 'parallel' });

export const writeTo = (id: string, name: string, to: string): Node => ({
  ...{ id, name, type: 'activity', activity: 'send', role: 'case-worker' },
  facet: { kind: 'notification', to },
});

/** Money moves on the one line. */
export const posting = (id: string, name: string, op: 'expect' | 'release', amount: string): Node => ({
  ...{ id, name, type: 'activity', activity: 'service', role: 'case-worker' },
  facet: { kind: 'funding', op, line: 'saving', amount, ...(op === 'release' && { reason: '"Ikke brugt"' }) },
});

export const startOn = (drawing: Small) => ({
  ...{ processKey: KEY, title: 'Hvad vil vi i Nørreby', town: 'Nørreby', input: {}, drawing },
});
