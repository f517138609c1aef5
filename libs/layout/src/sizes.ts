import type { Activity, Box, Node } from '@samskab/definition';

type Size = Pick<Box, 'w' | 'h'>;

/** What the canvas draws a node as (look.md, "Nodes"), px. */
export const sizeOf = (node: Node): Size => {
  if (node.type === 'gateway') return { w: 44, h: 44 };
  if (node.type === 'event') return isOnEdge(node) ? { w: 28, h: 28 } : { w: 36, h: 36 };
  return { w: widthOf(node), h: 64 };
};

export const isOnEdge = (node: Node): boolean => node.type === 'event' && node.attachedTo !== undefined;

const widthOf = ({ facet }: Activity): number => {
  if (facet?.kind === 'checkpoint') return 184;
  return facet?.kind === 'handover' ? 208 : 168;
};

/** Letters of 12 px, and how wide a line of a label may be. */
const LETTER = 6;
const LINE = 15;

/** A label of one line or two beside an event or over a choice; undefined where there is nothing to say. */
export const labelOf = (name: string | undefined): Size | undefined => {
  if (!name) return undefined;
  const lines = broken(name);
  return { w: Math.max(...lines.map(({ length }) => length)) * LETTER + 8, h: lines.length * 16 };
};

const broken = (name: string): string[] =>
  name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= LINE
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

/** The pill on a flow. */
export const pillOf = (name: string): Size => ({ w: Math.max(30, name.length * 6.2 + 18), h: 22 });
