import type { Model } from '@samskab/definition';
import { compile, unsupported } from '@samskab/engine';
import { followed } from './explore/domains.ts';
import { exploration, type Exploring } from './explore/explore.ts';
import { lean } from './explore/lean.ts';
import type { Lens } from './explore/lens.ts';
import type { Exploration } from './explore/place.ts';
import { atOnce, type Slices } from './explore/slices.ts';
import { graphOf } from './graph/graph.ts';
import { moneyLens, usesMoney } from './money/lens.ts';
import type { Money } from './money/money.ts';
import { noPostings, type Postings } from './money/postings.ts';
import type { Finding, Options, Report, RuleVerdict, Verdict } from './report/report.ts';
import { idleCircle } from './rules/no-idle-circle.ts';
import { rules } from './rules/registry.ts';
import type { Context } from './rules/rule.ts';

/** States explored of the flow and of the money each, when nothing else is said. */
export const LIMIT = 20_000;

/**
 * Is it sound, is its money safe? For the one process of a drawing that runs (else its first), which has passed the
 * definition's own checks. A verdict holds for some data: conditions on other than choices may go either way. Total:
 * what cannot run yet is undecided, and so is what the limit on states cut off.
 */
export const verify = (model: Model, options: Options = {}): Report => atOnce(verifying(model, options));

/** The same in slices, for a server that answers others meanwhile. */
export function* verifying(model: Model, { limit = LIMIT }: Options = {}): Slices<Report> {
  const context = yield* contextOf(model, limit);
  const found = rules.map((rule) => ({ rule, ...rule.check(context) }));
  const verdicts = found.map(({ rule, verdict }): RuleVerdict => ({
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    verdict,
  }));
  const of = (proved: 'flow' | 'money') => found.filter(({ rule }) => rule.proves === proved);
  return {
    sound: altogether(of('flow')),
    moneySafe: altogether(of('money')),
    rules: verdicts,
    findings: found.flatMap(({ rule, findings }) =>
      findings.map((finding): Finding => ({ rule: rule.id, severity: rule.severity, ...finding })),
    ),
    states: { flow: context.flow?.places.length ?? 0, money: context.money?.places.length ?? 0 },
  };
}

const altogether = (verdicts: readonly { verdict: Verdict }[]): Verdict => {
  const has = (wanted: Verdict): boolean => verdicts.some(({ verdict }) => verdict === wanted);
  if (has('broken')) return 'broken';
  return has('undecided') ? 'undecided' : 'holds';
};

function* contextOf(model: Model, limit: number): Slices<Context> {
  const process = model.processes.find(({ executable }) => executable) ?? model.processes[0];
  if (!process) throw new Error('a drawing holds a process');
  const graph = graphOf(process);
  const domains = followed(process);
  const plan = unsupported(model).length === 0 ? compile(model) : undefined;
  const exploring: Exploring | undefined =
    plan && idleCircle(graph).length === 0 ? { plan: lean(plan, domains), graph, domains, limit } : undefined;
  const flow = exploring && (yield* exploration(exploring, flowLens(domains)));
  const postings = noPostings();
  const money = exploring && flow && (yield* followMoney(exploring, flow, postings));
  return { model, process, graph, domains, plan, flow, money, postings };
}

/** Where the flow itself has no end, its money would not either. */
function* followMoney(
  exploring: Exploring,
  flow: Exploration<undefined>,
  postings: Postings,
): Slices<Exploration<Money> | undefined> {
  if (flow.places.some(({ fate }) => fate === 'growing')) return undefined;
  const { graph, domains } = exploring;
  if (!usesMoney(graph.process)) return { places: [], complete: true, entered: new Set(), taken: new Set() };
  return yield* exploration(exploring, moneyLens(graph, domains, postings));
}

/** Follows nothing but where the tokens are and what the choices were. */
export const flowLens = (domains: Context['domains']): Lens<undefined> => ({
  shared: { variables: new Set(domains.keys()), decidedBy: new Set(), money: false },
  begun: undefined,
  after: () => undefined,
  key: () => '',
  halts: () => false,
});
