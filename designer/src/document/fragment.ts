import type { Flow, Id, MoneyLine, Node, Role, Root, Shape, Variable } from '@samskab/definition';
import { z } from 'zod';
import { isBoundary } from './edit.ts';
import type { Plane, Sheet } from './sheet.ts';
import { withFollowers } from './place/move-shapes.ts';

/** A piece of a drawing, with what it refers to, so that it can be pasted into another one. JSON. */
export type Fragment = {
  nodes: Node[];
  flows: Flow[];
  shapes: Record<Id, Shape>;
  edges: Plane['edges'];
  variables: Variable[];
  roles: Role[];
  moneyLines: MoneyLine[];
  roots: Root[];
};

/** Every text in a value: what it may refer to by id. */
function texts(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') for (const word of value.match(/[\p{L}_][\p{L}\p{N}_.-]*/gu) ?? []) found.add(word);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) texts(each, found);
  return found;
}

const among = <T extends { id: Id }>(list: T[], words: ReadonlySet<string>): T[] =>
  list.filter(({ id }) => words.has(id));

const pick = <T>(record: Record<Id, T>, ids: ReadonlySet<Id>): Record<Id, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));

/** Nodes with what hangs on them (an event is not torn off its host), the flows between them, and every part of the process they name. */
export function copyOf(sheet: Sheet, ids: Iterable<Id>): Fragment {
  const all = withFollowers(sheet, ids);
  const { process, plane, model } = sheet;
  const nodes = process.nodes.filter(
    (node) => all.has(node.id) && (!isBoundary(node) || all.has(node.attachedTo ?? '')),
  );
  const chosen = new Set(nodes.map(({ id }) => id));
  const flows = process.flows.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const words = texts([nodes, flows]);
  const moneyLines = among(process.moneyLines, words);
  const areas = new Set([...words, ...moneyLines.map(({ area }) => area)]);
  return {
    nodes,
    flows,
    shapes: pick(plane.shapes, chosen),
    edges: pick(plane.edges, new Set(flows.map(({ id }) => id))),
    variables: among(process.variables, areas),
    roles: among(process.roles, words),
    moneyLines,
    roots: among(model.roots, words),
  };
}

const list = z.array(z.looseObject({ id: z.string() }));
const envelope = z.strictObject({
  samskab: z.literal('fragment'),
  fragment: z.strictObject({
    nodes: list,
    flows: list,
    shapes: z.record(z.string(), z.unknown()),
    edges: z.record(z.string(), z.unknown()),
    variables: list,
    roles: list,
    moneyLines: list,
    roots: list,
  }),
});

/** A fragment as it lies on the clipboard. */
export const fragmentText = (fragment: Fragment): string => JSON.stringify({ samskab: 'fragment', fragment });

/** What lies on the clipboard, when it is a piece of a drawing. Pasting reads it once more, by the drawing's own schema. */
export function readFragment(text: string): Fragment | undefined {
  try {
    const parsed = envelope.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data.fragment as unknown as Fragment) : undefined;
  } catch {
    return undefined;
  }
}
