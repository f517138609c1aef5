import {
  outcomes,
  type Activity,
  type Facet,
  type Flow,
  type Id,
  type Outcome,
  type Process,
} from '@samskab/definition';
import { readCondition, type Row } from '../feel/condition.ts';

type Checkpoint = Extract<Facet, { kind: 'checkpoint' }>;
type Funding = Extract<Facet, { kind: 'funding' }>;
export type Granted = { id: Id; facet: Funding };

/** The movements of money that say they were decided in a step. */
export const decidedIn = ({ nodes }: Process, step: Id): Granted[] =>
  nodes.flatMap((node) =>
    node.type === 'activity' && node.facet?.kind === 'funding' && node.facet.decidedBy === step
      ? [{ id: node.id, facet: node.facet }]
      : [],
  );

const holds = ({ variable, sign, against }: Row, asked: Id, outcome: Outcome): boolean | undefined => {
  if (variable !== asked || against.is !== 'fixed') return undefined;
  if (sign === '=') return against.value === outcome;
  return sign === '!=' ? against.value !== outcome : undefined;
};

/** Whether an outcome alone takes a way; what else a way asks about is left open. */
function takes({ variables }: Process, flow: Flow, asked: Id, outcome: Outcome): boolean {
  const condition = flow.when === undefined ? [] : (readCondition(flow.when, variables) ?? []);
  return condition.some((group) => group.some((row) => holds(row, asked, outcome) === true));
}

/** Where each outcome of a decision leads, when the question after it asks for it; nothing where none does. */
export function endingsOf(process: Process, { id, facet }: Activity): { outcome: Outcome; to: Id }[] {
  const asked = (facet as Checkpoint).outcome;
  const next = process.flows.find(({ from }) => from === id)?.to;
  const question = process.nodes.find((node) => node.id === next);
  if (question?.type !== 'gateway' || question.gateway !== 'exclusive') return [];
  const ways = process.flows.filter(({ from }) => from === question.id);
  const otherwise = ways.find((flow) => flow.id === question.default);
  return outcomes.flatMap((outcome) => {
    const way = ways.find((flow) => takes(process, flow, asked, outcome)) ?? otherwise;
    return way ? [{ outcome, to: way.to }] : [];
  });
}
