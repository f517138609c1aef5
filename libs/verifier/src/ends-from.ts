import type { Id, Model } from '@samskab/definition';
import { compile, type Entry, type State } from '@samskab/engine';
import { followed } from './explore/domains.ts';
import { explore } from './explore/explore.ts';
import { lean } from './explore/lean.ts';
import { logTo } from './explore/place.ts';
import { graphOf } from './graph/graph.ts';
import type { Options, Verdict } from './report/report.ts';
import { hasPartlyEnded, standingAt, trapIn } from './rules/can-always-end.ts';
import { flowLens, LIMIT } from './verify.ts';
import { idleCircle } from './rules/no-idle-circle.ts';

/** Whether a running case can still end; else where it would stand, and the events and answers that lead there from its state. */
export type EndsFrom = { verdict: Verdict; elements: Id[]; entries: Entry[] };

/**
 * Asks of one case, in the state a redraw would give it, what `can-always-end` and `ends-properly` ask of a drawing. What
 * it knows already is read: a choice made long ago decides. The drawing is one that `compile` takes.
 * @throws CannotRun as `compile` does.
 */
export const endsFrom = (model: Model, state: State, { limit = LIMIT }: Options = {}): EndsFrom => {
  const plan = compile(model);
  const graph = graphOf(model.processes.find(({ id }) => id === plan.process)!);
  const domains = followed(graph.process);
  if (idleCircle(graph).length > 0) return { verdict: 'undecided', elements: [], entries: [] };
  const flow = explore({ plan: lean(plan, domains), graph, domains, limit, from: state }, flowLens(domains));
  const trap = trapIn(flow) ?? flow.places.find(hasPartlyEnded);
  // The first entry only stands for the state the case is in.
  if (trap) return { verdict: 'broken', elements: standingAt(trap), entries: logTo(trap).slice(1) };
  const isWhole = flow.complete && flow.places.every(({ fate }) => fate !== 'growing');
  return { verdict: isWhole ? 'holds' : 'undecided', elements: [], entries: [] };
};
