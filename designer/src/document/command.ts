import type { Box, Id, Layout, Model, MoneyLine, Role, Root, Variable } from '@samskab/definition';
import type { Point } from '../canvas/geometry/points.ts';
import type { Fragment } from './fragment.ts';
import type { BoundaryKind, NodeKind } from './kinds/kind-names.ts';

/** Members to set; `undefined` takes one away. The id and the type of an element never change. */
export type Patch = { readonly [member: string]: unknown };

/** A list of a process (roots: of the file) and what stands in it. */
export type PartLists = { variables: Variable; roles: Role; moneyLines: MoneyLine; roots: Root };
export type PartList = keyof PartLists;
export type NewPart = { [L in PartList]: { list: L; value: PartLists[L] } }[PartList];

type Commands = {
  /** A node on the paper; `at` is its middle. */
  addNode: { kind: NodeKind; at: Point; name?: string };
  /** A node after another, joined to it; where there is room. */
  appendNode: { after: Id; kind: NodeKind; name?: string };
  /** A node in the middle of a flow; what follows moves to make room. */
  insertNode: { flow: Id; kind: NodeKind; name?: string };
  /** A new node from a node dragged out of another: `at` is its middle. */
  branchNode: { from: Id; kind: NodeKind; at: Point; name?: string };
  attachBoundary: { host: Id; kind: BoundaryKind; interrupting?: boolean };
  connect: { from: Id; to: Id };
  reconnect: { flow: Id; end: 'from' | 'to'; node: Id };
  /** Nodes with what hangs on them, by so many px. */
  moveNodes: { ids: readonly Id[]; by: Point };
  /** A boundary event to another place, or to another host. `at` is its middle. */
  moveBoundary: { id: Id; host: Id; at: Point };
  resizeNode: { id: Id; box: Box };
  /** Nodes, flows and artifacts; a chain closes around a node that goes (A→X→B becomes A→B). */
  deleteElements: { ids: readonly Id[] };
  replaceNode: { id: Id; kind: NodeKind };
  /** Any element by its id: node, flow, phase, variable, role, money line, root, artifact, process or the drawing. */
  setElement: { id: Id; patch: Patch };
  /** `at`: its place in the list, last when absent. */
  addPart: NewPart & { at?: number };
  removePart: { id: Id };
  /** A part, a node or a flow to another place in its list: order means something. */
  movePart: { id: Id; to: number };
  /** The points a flow bends at. */
  bendFlow: { flow: Id; points: readonly Point[] };
  /** A step into another row, to the right of what stands there; what hangs on it comes along. */
  enterPhase: { id: Id; phase: Id };
  /** A row below another; the last one when `after` is absent. */
  addPhase: { name: string; after?: Id };
  /** `to`: its place among the rows, from 0. */
  movePhase: { id: Id; to: number };
  /** Its nodes go to the row above. */
  removePhase: { id: Id };
  resizePhase: { id: Id; height: number };
  /** A copy, its upper left corner at `at`; every id in it is new. */
  paste: { fragment: Fragment; at: Point };
  /** Every place anew (tidy up). */
  arrange: { layout: Layout };
  /** The whole drawing: an import, or a fix that somebody else has worked out. */
  replaceDrawing: { model: Model; layout?: Layout };
};

export type CommandKind = keyof Commands;
/** A wish as plain data: `{ do: 'connect', from, to }`. */
export type CommandOf<K extends CommandKind> = { readonly do: K } & Readonly<Commands[K]>;
export type Command = { [K in CommandKind]: CommandOf<K> }[CommandKind];
