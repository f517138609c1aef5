import type { Activity, Id, Outcome } from '@samskab/definition';
import { acceptable } from '../data/acceptable.ts';
import { formFaults } from '../data/form.ts';
import { known } from '../lookup.ts';
import { complete } from '../run/complete.ts';
import { setVariables } from '../run/variables.ts';
import type { Register } from '../types/command.ts';
import type { Data } from '../types/json.ts';
import type { Offer } from '../types/offer.ts';
import type { Plan } from '../types/plan.ts';
import type { State } from '../types/state.ts';
import type { Handler } from './handler.ts';

const council: { [O in Outcome]: O } = {
  approved: 'approved',
  amended: 'amended',
  rejected: 'rejected',
  sentBack: 'sentBack',
  noted: 'noted',
  forwarded: 'forwarded',
};

/** What a register can say; a postponed item and a refused hand-over stay where they are, and are no event. */
const outcomes: { [R in Register]: string[] } = { council: Object.keys(council), handover: ['accepted'] };

const openItems = (plan: Plan, { pending }: State): Offer[] =>
  pending.flatMap((command) => {
    if (command.type !== 'openItem') return [];
    const { id, node, register } = command;
    return [{ type: 'itemDecided' as const, id, node, outcomes: outcomesAt(plan, node, register) }];
  });

/** Those that the drawing's variable can hold: a choice may leave some out. */
const outcomesAt = (plan: Plan, node: Id, register: Register): string[] =>
  outcomes[register].filter((outcome) =>
    Object.entries(outcomeOf(plan, node, outcome)).every(([variable, value]) => acceptable(plan, variable, value)),
  );

/** A body has decided, or both parties have accepted. The outcome is set first, then the form, then the output mappings. */
export const itemDecided: Handler<'itemDecided'> = {
  offers: openItems,
  names: ({ item }) => item,
  weigh: (run, { item, outcome, data }) => {
    const offer = openItems(run.plan, run.state).find(({ id }) => id === item);
    if (!offer?.outcomes?.includes(outcome)) return [{ field: 'outcome', code: 'outcome' }];
    const token = known(run.state.instances, item);
    const decided = { ...outcomeOf(run.plan, token.node, outcome), ...data };
    const faults = formFaults(run, token, data);
    if (faults.length > 0) return faults;
    return () => {
      setVariables(run, token, decided);
      complete(run, token);
    };
  },
};

const outcomeOf = (plan: Plan, node: Id, outcome: string): Data => {
  const { facet } = known(plan.nodes, node).element as Activity;
  return facet?.kind === 'checkpoint' ? { [facet.outcome]: outcome } : {};
};
