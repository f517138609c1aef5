import type { Id, MoneyLine, Node, Type, Variable } from '@samskab/definition';

/** A node of the drawing with what stands around it, in document order. Names, texts and foreign content are left out. */
export type PlanNode<N extends Node = Node> = {
  id: Id;
  element: N;
  incoming: Id[];
  outgoing: PlanFlow[];
  /** The boundary events attached to it. */
  boundaries: Id[];
  /** Its own role, else its lane's. */
  role?: Id;
};

export type PlanFlow = { id: Id; from: Id; to: Id; when?: string };
export type PlanVariable = Pick<Variable, 'id' | 'type' | 'value' | 'input' | 'constant' | 'personal'>;
export type PlanLine = Pick<MoneyLine, 'id' | 'area' | 'kind'>;

/**
 * What the engine runs: one executable process, frozen and indexed, in plain JSON (so that it can be stored and sent).
 * Made by `compile`, which has refused what cannot run; the engine trusts it.
 */
export type Plan = {
  process: Id;
  /** The process key: what those who start a case call it. */
  key: string;
  nodes: Record<Id, PlanNode>;
  /** The start events. */
  starts: Id[];
  /** The variables of the process itself, in document order. */
  variables: Record<Id, PlanVariable>;
  /** The type of every variable, those of activities too: so that an expression knows a date from a text. */
  types: Record<Id, Type>;
  lines: Record<Id, PlanLine>;
  /** The code of every error of the file, by the id of its root element. */
  errors: Record<Id, string>;
};
