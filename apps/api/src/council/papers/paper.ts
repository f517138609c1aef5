import { leadOf, pointsOf } from '@samskab/council';

/** What agenda and minutes are made of, before they become a page or a PDF. */
export type Block =
  | { kind: 'section'; title: string; blocks: Block[] }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; lines: string[] }
  /** What is put to the body, numbered where it has parts, after "indstiller, at". */
  | { kind: 'points'; lead: string; points: string[] }
  /** When and where. */
  | { kind: 'facts'; rows: [string, string][] }
  /** The sections that follow, by their titles. */
  | { kind: 'contents'; titles: string[] }
  /** What was decided: set off from everything around it. */
  | { kind: 'decision'; lines: string[] }
  /** The first column names the row. `sign`: the last is written in by hand. */
  | { kind: 'table'; head: string[]; rows: string[][]; sign: boolean };

/** A paper of the council: agenda, minutes, what was dealt with behind closed doors. */
export type Paper = {
  /** Of the document, by which it is known among others. */
  title: string;
  /** On its first page, where it says less: "Dagsorden". */
  head?: string;
  blocks: Block[];
};

/** Whose papers they are. */
export const MUNICIPALITY = 'Samkøbing Kommune';

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

export const section = (title: string, blocks: Block[]): Block => ({ kind: 'section', title, blocks });
export const words = (text: string): Block => ({ kind: 'text', lines: linesOf(text) });
export const decided = (text: string): Block[] => [
  { kind: 'heading', text: 'Beslutning' },
  { kind: 'decision', lines: linesOf(text) },
];

/** A piece of text under its heading; nothing where there is none. */
export const part = (heading: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'heading', text: heading }, words(text)];

/** A recommendation as it is put: its parts numbered, or as it was written where it has none. */
export function recommendation(text: string): Block[] {
  const points = pointsOf(text);
  if (points.length < 2) return part('Indstilling', text);
  return [
    { kind: 'heading', text: 'Indstilling' },
    { kind: 'points', lead: leadOf(text), points },
  ];
}
