import type { StepChange } from '@samskab/contracts';
import { canonicalJson } from '@samskab/definition';
import type { Node } from '@samskab/definition';
import type { DrawingOf } from '../drawings/drawing-of.ts';

type What = StepChange['what'][number];
type Side = { drawing: DrawingOf; node: Node };

/** Every step that is not the same in both drawings, in the order drawn: the old ones first, then what is new. */
export function stepChanges(old: DrawingOf, now: DrawingOf, map: Record<string, string>): StepChange[] {
  const became = (id: string): string => map[id] ?? id;
  const kept = new Set(old.process.nodes.map(({ id }) => became(id)));
  const added = now.process.nodes.filter(({ id }) => !kept.has(id));
  return [
    ...old.process.nodes.flatMap((node) => oldStep({ drawing: old, node }, now, became)),
    ...added.map((node) => change(node, undefined, node, ['added'])),
  ];
}

function oldStep(before: Side, now: DrawingOf, became: (id: string) => string): StepChange[] {
  const node = now.node(became(before.node.id));
  if (!node) return [change(before.node, before.node, undefined, ['removed'])];
  const what = differences(before, { drawing: now, node }, became);
  return what.length === 0 ? [] : [change(before.node, before.node, node, what)];
}

const change = ({ id }: Node, before: Node | undefined, after: Node | undefined, what: What[]): StepChange => ({
  node: id,
  becomes: after && after.id !== id ? after.id : null,
  before: before ? (before.name ?? '') : null,
  after: after ? (after.name ?? '') : null,
  what,
});

function differences(before: Side, after: Side, became: (id: string) => string): What[] {
  const same = (of: (side: Side) => unknown): boolean => text(of(before)) === text(of(after));
  const told: [What, boolean][] = [
    ['id', before.node.id === after.node.id],
    ['name', same(({ node }) => node.name)],
    ['role', same(({ drawing, node }) => drawing.roleOf(node.id)?.id)],
    ['form', same(({ drawing, node }) => drawing.form(node.id))],
    ['deadline', same(({ node }) => deadlineOf(node))],
    ['kind', same(({ node }) => kindOf(node))],
    ['ways', text(ways(before, became)) === text(ways(after, (id) => id))],
    ['other', same(({ node }) => restOf(node))],
  ];
  return told.filter(([, isSame]) => !isSame).map(([what]) => what);
}

const text = (value: unknown): string => canonicalJson(value ?? null);

/** When it is due, or what time it waits for. */
export const deadlineOf = (node: Node): unknown => {
  if (node.type === 'activity') return node.due;
  return node.type === 'event' ? node.on.map((trigger) => (trigger.kind === 'timer' ? trigger.time : null)) : undefined;
};

function kindOf(node: Node): unknown {
  if (node.type === 'activity') return [node.activity, node.facet?.kind];
  return node.type === 'gateway' ? [node.gateway] : [node.position, node.on.map(({ kind }) => kind)];
}

/** What is said of it nowhere else. */
function restOf(node: Node): unknown {
  const { id: _id, name: _name, ...rest } = node;
  return { ...rest, form: undefined, due: undefined, role: undefined, on: undefined };
}

/** Where it leads, and when. */
const ways = ({ drawing, node }: Side, became: (id: string) => string): unknown =>
  drawing.flows.filter(({ from }) => from === node.id).map(({ to, when }) => [became(to), when ?? null]);
