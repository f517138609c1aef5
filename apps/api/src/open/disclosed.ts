import type { Node } from '@samskab/definition';
import { renderTemplate, templateNames } from '@samskab/expression';
import type { Json } from '@samskab/expression';
import type { AgendaItemRow, ItemRow, JsonObject } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';

const reference = /personal:[0-9a-f-]{8,}/;
const literal = /"(?:[^"\\]|\\.)*"/g;
const identifier = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** The names an expression mentions; more than it reads rather than fewer. */
export const mentions = (feel: string): string[] => feel.replace(literal, '').match(identifier) ?? [];

type Checkpoints = { agenda: readonly AgendaItemRow[]; items: readonly ItemRow[] };

/**
 * What of a case may stand on its open page. Personal and closed variables never do; nor what was written in an item
 * behind closed doors, nor what is computed from any of these (kommunestyrelsesloven § 10; domain.md I16).
 */
export class Disclosed {
  private readonly closedNodes: ReadonlySet<string>;
  private readonly hidden: ReadonlySet<string>;

  constructor(
    private readonly drawing: DrawingOf,
    private readonly data: JsonObject,
    checkpoints: Checkpoints,
  ) {
    this.closedNodes = closedNodes(drawing, checkpoints);
    this.hidden = hiddenVariables(drawing, this.closedNodes);
  }

  /** A step decided behind closed doors: nothing of it is told but that it exists. */
  isClosed(node: string): boolean {
    return this.closedNodes.has(node);
  }

  isOpen(variable: string): boolean {
    return !this.hidden.has(variable) && this.drawing.variable(variable) !== undefined;
  }

  /** Whether what an expression comes to may be shown. */
  mayShow(feel: string): boolean {
    return !mentions(feel).some((name) => this.hidden.has(name));
  }

  /** A value somebody may read; undefined when nobody may, or there is none. */
  value(variable: string, data: Record<string, unknown> = this.data): Json | undefined {
    const value = data[variable] as Json | undefined;
    if (!this.isOpen(variable) || value === undefined || value === null) return undefined;
    return isReference(value) ? undefined : value;
  }

  text(variable: string, data?: Record<string, unknown>): string | null {
    const value = this.value(variable, data);
    return typeof value === 'string' ? words(value) : null;
  }

  /** The sentences of a text whose placeholders are all known and open; null when none is left. */
  sentences(template: string | undefined, more: JsonObject = {}): string | null {
    const known = { ...this.open(), ...more };
    const whole = (template ?? '').match(/[^.?!]+[.?!]*\s*/g) ?? [];
    const told = whole.filter((sentence) => templateNames(sentence).every((name) => known[name] !== undefined));
    return words(renderTemplate(told.join(''), known, this.drawing.types));
  }

  private open(): Record<string, Json> {
    const entries = Object.keys(this.data).map((name) => [name, this.value(name)] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
  }
}

const isReference = (value: Json): boolean => reference.test(JSON.stringify(value));
/** Free text as it may be shown: never with a reference to a person in it. */
export const words = (text: string): string | null => (text.trim() === '' || reference.test(text) ? null : text.trim());

function closedNodes(drawing: DrawingOf, { agenda, items }: Checkpoints): Set<string> {
  const drawn = drawing.process.nodes.filter(
    (node) => node.type === 'activity' && node.facet?.kind === 'checkpoint' && node.facet.closed === true,
  );
  const sent = items.filter(({ data }) => data['closed'] === true);
  const placed = agenda.filter(({ closed }) => closed);
  const nodes = [...drawn.map(({ id }) => id), ...sent.map(({ node }) => node), ...placed.map(({ node }) => node)];
  return new Set(nodes.filter((node) => node !== null));
}

function hiddenVariables(drawing: DrawingOf, closed: ReadonlySet<string>): Set<string> {
  const own = drawing.process.variables.filter((it) => it.personal || it.closed || it.type === 'party');
  const hidden = new Set([...own.map(({ id }) => id), ...[...closed].flatMap((node) => writtenAt(drawing, node))]);
  const computed = drawing.process.nodes.flatMap(outputs);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const { from, to } of computed) if (mentions(from).some((name) => hidden.has(name))) hidden.add(to);
  }
  return hidden;
}

const outputs = (node: Node): { from: string; to: string }[] => ('output' in node && node.output) || [];

function writtenAt(drawing: DrawingOf, id: string): string[] {
  const node = drawing.activity(id);
  const outcome = node?.facet?.kind === 'checkpoint' ? [node.facet.outcome] : [];
  return [
    ...drawing.form(id).map(({ variable }) => variable),
    ...outputs(node ?? nowhere).map(({ to }) => to),
    ...outcome,
  ];
}

const nowhere: Node = { id: 'nowhere', type: 'event', position: 'end', on: [] };
