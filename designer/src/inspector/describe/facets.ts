import type { FacetKind, FundingOp } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import type { Entry } from './control.ts';

const inFacet = (member: string, entry: Omit<Entry, 'at'>): Entry => ({ ...entry, at: ['facet', member] });
const roleIn = (member: string, label: string): Entry => inFacet(member, { control: 'role', label });

const checkpoint: readonly Entry[] = [
  inFacet('body', { control: 'options', label: t.body, options: t.bodies }),
  inFacet('recommendation', { control: 'template', label: t.recommendation, help: t.recommendationHelp }),
  inFacet('amount', { control: 'value', label: t.amount, gives: 'money', optional: true }),
  { control: 'coverage', at: [], label: t.cover },
  { control: 'endings', at: [], label: t.sections.outcomes },
  inFacet('outcome', { control: 'outcome', label: t.outcome }),
  inFacet('closed', { control: 'tick', label: t.closedItem }),
];

const funding: readonly Entry[] = [
  inFacet('op', { control: 'options', label: t.op, options: t.fundingOps }),
  inFacet('line', { control: 'moneyLine', label: t.line }),
  inFacet('amount', { control: 'value', label: t.amount, gives: 'money', words: ['all', 'rest'] }),
  inFacet('decidedBy', { control: 'step', label: t.decidedBy, optional: true }),
  inFacet('cover', { control: 'value', label: t.cover, help: t.coverHelp, gives: 'text', optional: true }),
  inFacet('purpose', { control: 'value', label: t.purpose, help: t.purposeHelp, gives: 'text', optional: true }),
  inFacet('reason', { control: 'value', label: t.reason, help: t.reasonHelp, gives: 'text', optional: true }),
];

/** What each kind of work is asked about, besides what all work is. */
export const facetEntries: { [K in FacetKind]: readonly Entry[] } = {
  meeting: [inFacet('form', { control: 'options', label: t.meetingForm, options: t.meetingForms })],
  checkpoint,
  funding,
  order: [inFacet('decidedBy', { control: 'step', label: t.decidedByOrder })],
  handover: [
    inFacet('object', { control: 'value', label: t.object, gives: 'text' }),
    roleIn('from', t.from),
    roleIn('to', t.to),
  ],
  notification: [roleIn('to', t.notifyTo)],
  association: [],
  evaluation: [],
};

/** What only some movements of money say: where it comes from, what it is kept for, why it is let go. */
export const saidBy: { [M in 'decidedBy' | 'cover' | 'purpose' | 'reason']: readonly FundingOp[] } = {
  decidedBy: ['grant', 'commit', 'reserve'],
  cover: ['grant'],
  purpose: ['reserve'],
  reason: ['release'],
};
