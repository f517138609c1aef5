import type { Id, Model } from '@samskab/definition';

/** People read these: only what stands in braces refers to something. */
const prose = new Set(['name', 'doc', 'label', 'help', 'text']);
/** These are words of the schema, or of the municipality: a variable may be called the same. */
const literal = new Set([
  ...['type', 'activity', 'gateway', 'position', 'kind', 'op', 'form', 'body', 'side', 'order', 'bind'],
  ...['list', 'choice', 'key', 'namespace', 'code', 'link', 'process'],
]);
const word = /[\p{L}_][\p{L}\p{N}_]*/gu;
const braced = /\{([^{}]*)\}/g;
const quoted = /("(?:[^"\\]|\\.)*")/;

export type Rename = (id: Id) => Id | undefined;

/** FEEL reads variables by name; what stands in quotes is a text. */
const inFeel = (feel: string, to: Rename): string =>
  feel
    .split(quoted)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(word, (name) => to(name) ?? name)))
    .join('');

function renamedText(text: string, key: string, to: Rename): string {
  if (literal.has(key)) return text;
  if (prose.has(key)) return text.replace(braced, (_, name: string) => `{${to(name) ?? name}}`);
  return to(text) ?? inFeel(text, to);
}

/** Names in a letter are those of who sends it. */
function theirs(value: object, to: Rename): { output?: unknown } {
  const { on, output } = value as { on?: { kind: string }[]; output?: { from: string; to: Id }[] };
  if (!output || on?.[0]?.kind !== 'message') return {};
  return { output: output.map((each) => ({ ...each, to: to(each.to) ?? each.to })) };
}

/** The same with other ids, wherever they are referred to. */
export function renamed(value: unknown, to: Rename, key = ''): unknown {
  if (typeof value === 'string') return renamedText(value, key, to);
  if (Array.isArray(value)) return value.map((item) => renamed(item, to, key));
  if (typeof value !== 'object' || value === null) return value;
  const ours = Object.entries(value).map(([name, member]) => [name, renamed(member, to, name)] as const);
  return { ...Object.fromEntries(ours), ...theirs(value, to) };
}

type Held = { on?: { id: Id }[]; form?: { id: Id }[]; lanes?: Held[]; id: Id };

const numbered = <T extends { id: Id }>(items: T[] | undefined, id: Id, mark: string): T[] | undefined =>
  items?.map((item, at) => ({ ...item, id: `${id}.${mark}${at}` }));

/** Triggers, fields and rows within a row are known by their place: nothing else tells them apart. */
export function placed(model: Model): Model {
  const named = <N extends Held>(node: N): N => {
    const [on, form] = [numbered(node.on, node.id, 't'), numbered(node.form, node.id, 'f')];
    const lanes = numbered(node.lanes, node.id, 'l')?.map(named);
    return { ...node, ...(on && { on }), ...(form && { form }), ...(lanes && { lanes }) };
  };
  return {
    ...model,
    processes: model.processes.map((one) => ({ ...one, nodes: one.nodes.map(named), lanes: one.lanes.map(named) })),
  };
}
