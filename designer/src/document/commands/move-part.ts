import type { Id, Process } from '@samskab/definition';
import { withProcess } from '../edit.ts';
import { done, refuse, type Edited } from '../edited.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';
import { findPart, withParts } from './parts.ts';

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const item = list[from];
  return item === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** The order of nodes and flows means something too: it is the order they are read and joined in. */
function moveDrawn<K extends 'nodes' | 'flows'>(sheet: Sheet, list: K, id: Id, to: number): Edited | undefined {
  const elements: Process[K][number][] = sheet.process[list];
  const at = elements.findIndex((element) => element.id === id);
  if (at < 0) return undefined;
  return at === to ? refuse('unchanged') : done(withProcess(sheet, { [list]: moved(elements, at, to) }), id);
}

export const movePart: Handler<'movePart'> = (sheet, { id, to }) => {
  const found = findPart(sheet, id);
  if (!found) return moveDrawn(sheet, 'nodes', id, to) ?? moveDrawn(sheet, 'flows', id, to) ?? refuse('unknownElement');
  if (found.at === to) return refuse('unchanged');
  return done(withParts(sheet, found.list, moved<(typeof found.parts)[number]>(found.parts, found.at, to)), id);
};
