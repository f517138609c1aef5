/** What agenda and minutes are made of, before they become a page or a PDF. */
export type Block =
  | { kind: 'section'; title: string; blocks: Block[] }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; lines: string[] }
  /** What was decided: set off from everything around it. */
  | { kind: 'decision'; lines: string[] }
  /** The first column names the row. `sign`: the last is written in by hand. */
  | { kind: 'table'; head: string[]; rows: string[][]; sign: boolean };

/** A paper of the council: agenda, minutes, what was dealt with behind closed doors. */
export type Paper = { title: string; blocks: Block[] };

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
