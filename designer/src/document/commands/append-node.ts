import { placeAfter } from '../place/room.ts';
import { addJoined } from './branch-node.ts';
import type { Handler } from './handler.ts';

export const appendNode: Handler<'appendNode'> = (sheet, { after, kind, name }, make) =>
  addJoined(sheet, { from: after, kind, name }, make, (at, size) => placeAfter(at, after, size));
