import type { Id, Mapping } from '@samskab/definition';
import { lookup } from '../lookup.ts';
import { acceptable } from '../data/acceptable.ts';
import type { Plan } from '../types/plan.ts';
import type { Data, Json } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import type { Found } from './fault.ts';
import { value } from './question.ts';
import type { Run } from './run.ts';

/**
 * What the mappings give, in order; each sees what the ones before it gave. Nothing is set: a fault in the third must
 * not leave the first two behind.
 */
export const mapped = (run: Run, token: Instance, side: 'input' | 'output', mappings: Mapping[] = []): Found<Data> => {
  const data: Data = {};
  for (const { from, to } of mappings) {
    const seen = { ...token, result: { ...token.result, ...data } };
    const found = value(run, seen, mappingSite(token.node, side, to), from, fitsIn(run.plan, to));
    if ('fault' in found) return found;
    data[to] = found.value;
  }
  return { value: data };
};

/** A message may carry what no variable is declared for. */
const fitsIn =
  (plan: Plan, to: Id) =>
  (answer: Json): boolean =>
    lookup(plan.types, to) === undefined || acceptable(plan, to, answer);

const mappingSite = (node: Id, side: 'input' | 'output', to: Id): Id => `${node}/${side}/${to}`;
