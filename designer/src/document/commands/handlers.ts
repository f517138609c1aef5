import type { Command, CommandKind } from '../command.ts';
import type { Edited, Make } from '../edited.ts';
import type { Sheet } from '../sheet.ts';
import { addNode } from './add-node.ts';
import { addPart } from './add-part.ts';
import { addPhase } from './add-phase.ts';
import { appendNode } from './append-node.ts';
import { arrange } from './arrange.ts';
import { attachBoundary } from './attach-boundary.ts';
import { bendFlow } from './bend-flow.ts';
import { branchNode } from './branch-node.ts';
import { connect } from './connect.ts';
import { deleteElements } from './delete-elements.ts';
import { enterPhase } from './enter-phase.ts';
import type { Handler } from './handler.ts';
import { insertNode } from './insert-node.ts';
import { moveBoundary } from './move-boundary.ts';
import { moveNodes } from './move-nodes.ts';
import { movePart } from './move-part.ts';
import { movePhase } from './move-phase.ts';
import { paste } from './paste.ts';
import { reconnect } from './reconnect.ts';
import { removePart } from './remove-part.ts';
import { removePhase } from './remove-phase.ts';
import { replaceDrawing } from './replace-drawing.ts';
import { replaceNode } from './replace-node.ts';
import { resizeNode } from './resize-node.ts';
import { resizePhase } from './resize-phase.ts';
import { setElement } from './set-element.ts';

const handlers: { [K in CommandKind]: Handler<K> } = {
  addNode,
  appendNode,
  insertNode,
  branchNode,
  attachBoundary,
  connect,
  reconnect,
  moveNodes,
  moveBoundary,
  resizeNode,
  deleteElements,
  replaceNode,
  setElement,
  addPart,
  removePart,
  movePart,
  bendFlow,
  enterPhase,
  addPhase,
  movePhase,
  removePhase,
  resizePhase,
  paste,
  arrange,
  replaceDrawing,
};

/** What a command does, before what follows from it. */
export const handle = (sheet: Sheet, command: Command, make: Make): Edited =>
  (handlers[command.do] as Handler<CommandKind>)(sheet, command as never, make);
