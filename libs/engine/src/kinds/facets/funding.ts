import type { Id } from '@samskab/definition';
import { compact } from '../../compact.ts';
import { known, lookup } from '../../lookup.ts';
import type { Found } from '../../run/fault.ts';
import type { Opener } from '../../run/open-activity.ts';
import { value } from '../../run/question.ts';
import type { Run } from '../../run/run.ts';
import { visibleTo } from '../../run/variables.ts';
import type { FundingData } from '../../types/command.ts';
import type { Json } from '../../types/json.ts';
import type { Instance } from '../../types/state.ts';
import { facetOf, type FacetBehaviour, type FacetOf } from './facet-behaviour.ts';

type Texts = Pick<FundingData, 'cover' | 'purpose' | 'reason'>;

/** Money moves on a line of its own service area. What may move is the ledger's to say: a refused posting is its answer. */
const open: Opener = (run, token, node) => {
  const facet = facetOf(node, 'funding');
  const area = areaOf(run, token, facet.line);
  if ('fault' in area) return area;
  const amount = amountOf(run, token, facet.amount);
  if ('fault' in amount) return amount;
  const texts = textsOf(run, token, facet);
  if ('fault' in texts) return texts;
  const { op, line, decidedBy } = facet;
  const data: FundingData = { op, line, area: area.value, amount: amount.value, decidedBy, ...texts.value };
  return { value: { type: 'run', work: 'funding', attempt: 1, data: { ...token.data, ...compact(data) } } };
};

const areaOf = (run: Run, token: Instance, line: Id): Found<string> => {
  const { area } = known(run.plan.lines, line);
  const held = lookup(visibleTo(run, token), area);
  return typeof held === 'string'
    ? { value: held }
    : { fault: { code: 'fault', site: area, message: 'no service area' } };
};

/** Øre. Nought posts nothing and goes on; less than nothing, or no amount, is a fault of the drawing. */
const amountOf = (run: Run, token: Instance, amount: string): Found<FundingData['amount']> => {
  if (amount === 'all' || amount === 'rest') return { value: amount };
  const found = value(run, token, `${token.node}/amount`, amount, isPostable);
  return 'fault' in found ? found : { value: found.value as number };
};

const isPostable = (amount: Json): boolean => Number.isSafeInteger(amount) && (amount as number) >= 0;
const isText = (text: Json): boolean => text === null || typeof text === 'string';

const textsOf = (run: Run, token: Instance, facet: FacetOf<'funding'>): Found<Texts> => {
  const texts: Texts = {};
  for (const key of ['cover', 'purpose', 'reason'] as const) {
    const feel = facet[key];
    if (feel === undefined) continue;
    const found = value(run, token, `${token.node}/${key}`, feel, isText);
    if ('fault' in found) return found;
    if (typeof found.value === 'string') texts[key] = found.value;
  }
  return { value: texts };
};

export const funding: FacetBehaviour = { on: ['service'], opens: 'funding', open };
