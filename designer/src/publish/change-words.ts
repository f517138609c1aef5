import { formatList } from '@samskab/expression';
import type { Id, Model } from '@samskab/definition';
import { changeWords as words } from '../texts/changes.ts';
import type { Change } from './diff.ts';
import { elementsOf, type Element } from './elements.ts';

type Names = ReadonlyMap<Id, string>;

const namesOf = (...models: readonly Model[]): Names =>
  new Map(
    models
      .flatMap(elementsOf)
      .flatMap(({ id, value }) => (typeof value['name'] === 'string' && value['name'] ? [[id, value['name']]] : [])),
  );

function called(part: Element['part'], id: Id, element: Element['value'], names: Names): string {
  const of = (end: unknown): string => names.get(String(end)) ?? words.unnamed;
  if (part === 'flow') return words.way(of(element['from']), of(element['to']));
  const name = names.get(id);
  return name ? words.quoted(name) : words.unnamed;
}

const listed = (members: readonly string[]): string => formatList([...new Set(members.map(words.member))]);

function said(change: Change, names: Names): string {
  if (change.what === 'process') return words.process(listed(change.members));
  const { part, id, element } = change;
  const name = called(part, id, element, names);
  if (change.what === 'changed') return words.changed(`${words.parts[part].is}${name}`, listed(change.members));
  if (change.what === 'reordered') return words.reordered(name);
  return `${words.parts[part][change.what]}: ${name}`;
}

/** A phase whose steps came or went says nothing that the steps do not say themselves. */
const isEcho = (change: Change): boolean =>
  change.what === 'changed' && change.part === 'phase' && change.members.join() === 'nodes';

/** A way that only leads elsewhere because a step was put into it, or taken out, is told by the step. */
const isOwn = (change: Change, steps: boolean): boolean => !(steps && 'part' in change && change.part === 'flow');

/** What was changed between two drawings, a sentence each; steps first. */
export function sayChanges(changes: readonly Change[], before: Model, after: Model): string[] {
  const names = namesOf(before, after);
  const steps = changes.some((change) => 'part' in change && change.part === 'node' && change.what !== 'changed');
  const told = changes.filter((change) => !isEcho(change) && isOwn(change, steps));
  return [...new Set(told.map((change) => said(change, names)))];
}
