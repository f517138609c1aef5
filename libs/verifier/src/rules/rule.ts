import type { Model, Process } from '@samskab/definition';
import type { Plan } from '@samskab/engine';
import type { Domains } from '../explore/domains.ts';
import type { Exploration } from '../explore/place.ts';
import type { Graph } from '../graph/graph.ts';
import type { Money } from '../money/money.ts';
import type { Postings } from '../money/postings.ts';
import type { Finding, Message, Severity, Verdict } from '../report/report.ts';
import type { RuleId } from '../report/rule-id.ts';

/** What a rule may look at. No explorations where the drawing cannot run. */
export type Context = {
  model: Model;
  process: Process;
  graph: Graph;
  domains: Domains;
  plan: Plan | undefined;
  flow: Exploration<undefined> | undefined;
  money: Exploration<Money> | undefined;
  postings: Postings;
};

export type Found = { verdict: Verdict; findings: Bare[] };
export type Bare = Omit<Finding, 'rule' | 'severity'>;

/** `proves`: which of a report's two verdicts rests on it; advice is part of neither. */
export type Rule = {
  id: RuleId;
  /** What is so where it holds. */
  title: Message;
  severity: Severity;
  proves?: 'flow' | 'money';
  check: (context: Context) => Found;
};

/** A rule on the drawing as it stands. */
export const looked = (findings: Bare[]): Found => ({ verdict: findings.length > 0 ? 'broken' : 'holds', findings });

/** A rule on where a case can go: what was not looked at everywhere is not said to hold. */
export const explored = <X>(
  exploration: Exploration<X> | undefined,
  find: (exploration: Exploration<X>) => Bare[],
): Found => {
  const findings = exploration ? find(exploration) : [];
  if (findings.length > 0) return { verdict: 'broken', findings };
  return { verdict: exploration && isWhole(exploration) ? 'holds' : 'undecided', findings };
};

/** The same on the money: where a posting lacks something, what would come after it has not been looked at. */
export const exploredMoney = (
  exploration: Exploration<Money> | undefined,
  find: (exploration: Exploration<Money>) => Bare[],
): Found => {
  const found = explored(exploration, find);
  const isCut = exploration?.places.some(({ extra }) => extra.lacks.length > 0) ?? false;
  return found.verdict === 'holds' && isCut ? { ...found, verdict: 'undecided' } : found;
};

const isWhole = <X>({ complete, places }: Exploration<X>): boolean =>
  complete && places.every(({ fate }) => fate !== 'growing');
