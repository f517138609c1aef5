import { canonicalJson, type Id, type Model } from '@samskab/definition';
import { drawnProcess, elementsOf, type Element, type Part } from './elements.ts';
import { plain } from './plain.ts';
import { sameIds } from './same-ids.ts';

/** What is different. `members`: what of an element was changed. The process itself has no part and no id. */
export type Change =
  | { what: 'added' | 'removed'; part: Part; id: Id; element: Element['value'] }
  | { what: 'changed'; part: Part; id: Id; element: Element['value']; members: string[] }
  | { what: 'process'; members: string[] }
  /** The first way whose condition holds is taken: in which order they are asked is not the same. */
  | { what: 'reordered'; part: 'node'; id: Id; element: Element['value'] };

/** `byStructure`: ids may differ; elements are matched by what they are and what leads to and from them. */
export type DiffOptions = { byStructure?: boolean };

const text = (value: unknown): string => canonicalJson(value ?? null);

const membersOf = (a: object, b: object, but: ReadonlySet<string>): string[] => {
  const [before, after] = [plain(a) as Record<string, unknown>, plain(b) as Record<string, unknown>];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !but.has(name) && text(before[name]) !== text(after[name])).toSorted();
};

const lists = ['nodes', 'flows', 'variables', 'roles', 'moneyLines', 'lanes', 'artifacts'];
const none: ReadonlySet<string> = new Set();

/** What the process is, apart from what is in it. Which one it is, is not part of what it does when ids may differ. */
function processMembers(before: Model, after: Model, byStructure: boolean): string[] {
  const but = new Set(byStructure ? [...lists, 'id', 'key'] : lists);
  return membersOf(drawnProcess(before) ?? {}, drawnProcess(after) ?? {}, but);
}

const waysFrom = (model: Model, node: Id): Id[] =>
  (drawnProcess(model)?.flows ?? []).flatMap(({ id, from, when }) => (from === node && when !== undefined ? [id] : []));

/** Of the ways both have. */
function isReordered(before: Model, after: Model, node: Id): boolean {
  const [a, b] = [waysFrom(before, node), waysFrom(after, node)];
  return text(a.filter((id) => b.includes(id))) !== text(b.filter((id) => a.includes(id)));
}

function changesAt(element: Element, was: Element | undefined, before: Model, after: Model): Change[] {
  const { part, id, value } = element;
  if (!was) return [{ what: 'added', part, id, element: value }];
  const members = membersOf(was.value, value, none);
  return [
    ...(members.length > 0 ? [{ what: 'changed' as const, part, id, element: value, members }] : []),
    ...(part === 'node' && isReordered(before, after, id)
      ? [{ what: 'reordered' as const, part, id, element: value }]
      : []),
  ];
}

const keyOf = ({ part, id }: Element): string => `${part}/${id}`;

/**
 * What a drawing does otherwise than another: what was added, removed and changed. Where things stand, and in which
 * order a list names them, is no difference.
 */
export function diff(before: Model, after: Model, { byStructure = false }: DiffOptions = {}): Change[] {
  const [old, now] = byStructure ? sameIds(before, after) : [before, after];
  const was = new Map(elementsOf(old).map((element) => [keyOf(element), element]));
  const is = new Map(elementsOf(now).map((element) => [keyOf(element), element]));
  const members = processMembers(old, now, byStructure);
  return [
    ...(members.length > 0 ? [{ what: 'process' as const, members }] : []),
    ...[...is].flatMap(([key, element]) => changesAt(element, was.get(key), old, now)),
    ...[...was].flatMap(([key, { part, id, value }]): Change[] =>
      is.has(key) ? [] : [{ what: 'removed', part, id, element: value }],
    ),
  ];
}
