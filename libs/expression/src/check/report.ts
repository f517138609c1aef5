import type { Syntax } from '../syntax.ts';
import type { Problem, ProblemCode } from '../types.ts';
import type { Kind } from './kind.ts';

const messages: Record<ProblemCode, (what: string) => string> = {
  syntax: () => 'Udtrykket kan ikke læses her. Ret det.',
  notAllowed: (what) => `"${what}" kan ikke bruges i et udtryk her.`,
  unknownFunction: (what) => `Funktionen "${what}" kan ikke bruges. Vælg en fra listen.`,
  argumentCount: (what) => `"${what}" har fået for få eller for mange værdier.`,
  unknownName: (what) => `"${what}" findes ikke. Opret variablen, eller ret navnet.`,
  reservedName: (what) => `"${what}" er et ord i sproget. Giv variablen et andet navn.`,
  personalName: (what) => `"${what}" er en personoplysning. Intet udtryk må læse den.`,
  unknownMember: (what) => `"${what}" findes ikke i værdien.`,
  typeMismatch: (what) => `Her passer værdierne ikke sammen: ${what}.`,
  unknownChoice: (what) => `"${what}" er ikke et af valgene, så det bliver aldrig sandt.`,
  nestedIteration: () => 'En liste kan ikke gennemløbes inde i en anden. Del udtrykket.',
  resultType: (what) => `Udtrykket skal give ${what}.`,
};

/** What a check gathers on its way through a tree. */
export type Report = {
  problems: Problem[];
  /** The names outside the expression it reads, in order. */
  used: Set<string>;
  /** Those it compares with null, so that they may be empty. */
  mayBeNull: Set<string>;
  saysNull: boolean;
  conditions: Syntax[];
  nameOf: (name: string) => { kind: Kind } | { problem: ProblemCode };
  /** Goes on into a part of the expression. */
  walk: (node: Syntax, locals: Locals) => Kind;
};

/** Names the expression gives itself (`item`, `some y in …`), and whether it is inside a list already. */
export type Locals = { names: Record<string, Kind>; inside: boolean };

/** The kind of a construct; what is wrong with it goes into the report. */
export type Infer = (node: Syntax, report: Report, locals: Locals) => Kind;

export const tell = (report: Report, node: Syntax, code: ProblemCode, what = node.text): void => {
  report.problems.push({ code, message: messages[code](what), from: node.from, to: node.to });
};
