import { array, constantFrom, integer, record, type Arbitrary } from 'fast-check';
import {
  boundaryKinds,
  copyOf,
  nodeKinds,
  type Command,
  type CommandKind,
  type DrawingDocument,
} from '../../src/document/index.ts';

/** A wish before it is known what is drawn: numbers that choose among what is there. */
export type Wish = { do: CommandKind; a: number; b: number; c: number };

const commandKinds: { [K in CommandKind]: true } = {
  addNode: true,
  appendNode: true,
  insertNode: true,
  branchNode: true,
  attachBoundary: true,
  connect: true,
  reconnect: true,
  moveNodes: true,
  moveBoundary: true,
  resizeNode: true,
  deleteElements: true,
  replaceNode: true,
  setElement: true,
  addPart: true,
  removePart: true,
  movePart: true,
  bendFlow: true,
  enterPhase: true,
  addPhase: true,
  movePhase: true,
  removePhase: true,
  resizePhase: true,
  paste: true,
  arrange: true,
  replaceDrawing: true,
};

const number = integer({ min: 0, max: 997 });

export const wishes: Arbitrary<Wish[]> = array(
  record({
    do: constantFrom(...(Object.keys(commandKinds) as CommandKind[])),
    a: number,
    b: number,
    c: number,
  }),
  { maxLength: 24, size: 'max' },
);

/** A wish about what is drawn now. */
export function asCommand(document: DrawingDocument, { do: kind, a, b, c }: Wish): Command {
  const { process, plane, model, layout } = document.read();
  const of = <T>(list: readonly T[], n: number): T => list[n % Math.max(1, list.length)] as T;
  const some = (list: readonly { id: string }[], n: number): string => of(list, n)?.id ?? 'nothing';
  const node = some(process.nodes, a);
  const other = some(process.nodes, b);
  const flow = some(process.flows, a);
  const phase = some(process.lanes, a);
  const newKind = of(nodeKinds, b);
  const parts = [...process.variables, ...process.roles, ...process.moneyLines, ...model.roots];
  const commands: { [K in CommandKind]: () => Command } = {
    addNode: () => ({ do: 'addNode', kind: newKind, at: [a, c] }),
    appendNode: () => ({ do: 'appendNode', after: node, kind: newKind }),
    insertNode: () => ({ do: 'insertNode', flow, kind: newKind }),
    branchNode: () => ({ do: 'branchNode', from: node, kind: newKind, at: [b, c] }),
    attachBoundary: () => ({ do: 'attachBoundary', host: node, kind: of(boundaryKinds, b), interrupting: c % 2 === 0 }),
    connect: () => ({ do: 'connect', from: node, to: other }),
    reconnect: () => ({ do: 'reconnect', flow, end: c % 2 ? 'from' : 'to', node: other }),
    moveNodes: () => ({ do: 'moveNodes', ids: [node, other], by: [b - 400, c - 400] }),
    moveBoundary: () => ({ do: 'moveBoundary', id: node, host: other, at: [b, c] }),
    resizeNode: () => ({ do: 'resizeNode', id: node, box: { x: b, y: c, w: b, h: c } }),
    deleteElements: () => ({ do: 'deleteElements', ids: c % 3 === 0 ? [flow] : [node, ...(c % 2 ? [other] : [])] }),
    replaceNode: () => ({ do: 'replaceNode', id: node, kind: newKind }),
    setElement: () => ({ do: 'setElement', id: of([node, flow, phase, some(parts, b)], c), patch: { name: `N${b}` } }),
    addPart: () => ({ do: 'addPart', list: 'variables', value: { id: document.newId(), type: 'number' } }),
    removePart: () => ({ do: 'removePart', id: some(parts, a) }),
    movePart: () => ({ do: 'movePart', id: some(parts, a), to: b % 3 }),
    bendFlow: () => ({ do: 'bendFlow', flow, points: [[a, b], [a, c], [b, c]] }), // prettier-ignore
    enterPhase: () => ({ do: 'enterPhase', id: node, phase: some(process.lanes, b) }),
    addPhase: () => ({ do: 'addPhase', name: `Fase ${b}`, after: phase }),
    movePhase: () => ({ do: 'movePhase', id: phase, to: b % 3 }),
    removePhase: () => ({ do: 'removePhase', id: phase }),
    resizePhase: () => ({ do: 'resizePhase', id: phase, height: b }),
    paste: () => ({ do: 'paste', fragment: copyOf(document.read(), [node, other]), at: [b, c] }),
    arrange: () => ({ do: 'arrange', layout: { planes: [{ ...plane, edges: {} }] } }),
    replaceDrawing: () => ({ do: 'replaceDrawing', model: { ...model, name: `Kopi ${b}` }, layout }),
  };
  return commands[kind]();
}
