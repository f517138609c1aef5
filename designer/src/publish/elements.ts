import type { Id, Model, Process } from '@samskab/definition';

/** What a drawing consists of, each with a name of its own. */
export type Part = 'node' | 'flow' | 'variable' | 'role' | 'moneyLine' | 'phase' | 'root' | 'artifact';
export type Element = { readonly part: Part; readonly id: Id; readonly value: Readonly<Record<string, unknown>> };

const lists = {
  node: 'nodes',
  flow: 'flows',
  variable: 'variables',
  role: 'roles',
  moneyLine: 'moneyLines',
  phase: 'lanes',
  artifact: 'artifacts',
} as const satisfies Partial<Record<Part, keyof Process>>;

type Listed = keyof typeof lists;
const listed = Object.keys(lists) as Listed[];

/** The process that runs, else the first: what a drawing is a drawing of. */
export const drawnProcess = ({ processes }: Model): Process | undefined =>
  processes.find(({ executable }) => executable) ?? processes[0];

/** Every element, in document order. */
export function elementsOf(model: Model): Element[] {
  const process = drawnProcess(model);
  const own = listed.flatMap((part) =>
    (process?.[lists[part]] ?? []).map((value): Element => ({ part, id: value.id, value: { ...value } })),
  );
  return [...own, ...model.roots.map((value): Element => ({ part: 'root', id: value.id, value: { ...value } }))];
}
