import type { Activity, Facet, MoneyLine, Variable } from '@samskab/definition';
import { activity, type Part, service, user } from '@samskab/testing/drawing';

export const tell = (id: string, to = 'town'): Activity =>
  activity(id, 'send', { facet: { kind: 'notification', to } });
export const decide = (id: string, outcome = 'outcome', more: Partial<Activity> = {}): Activity =>
  user(id, { facet: { kind: 'checkpoint', body: 'council', recommendation: 'Ja', outcome }, ...more });

type Funding = Extract<Facet, { kind: 'funding' }>;
export const fund = (id: string, op: Funding['op'], amount: string, more: Partial<Funding> = {}): Activity =>
  service(id, {
    facet: {
      kind: 'funding',
      op,
      line: 'line',
      amount,
      ...(op === 'reserve' ? { purpose: '"næste år"' } : {}),
      ...(op === 'release' ? { reason: '"slut"' } : {}),
      ...more,
    },
  });

/** A line of money named `line`, of the area `area`. */
export const money = (kind: MoneyLine['kind'], more: MoneyLine[] = []): Part => ({
  variables: [{ id: 'area', type: 'area', value: '"Kollektiv trafik"', constant: true }],
  lines: [{ id: 'line', name: 'Linjen', area: 'area', kind }, ...more],
});
export const outcomes: Variable['type'] = {
  choice: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'],
};
