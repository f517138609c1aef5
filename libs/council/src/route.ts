import type { BodyKind, BodyRules } from './body.ts';
import type { Motion, Outcome } from './outcome.ts';
import type { CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';

/** The way of an item through the municipality: *anbefales* → *indstilles godkendt* → *godkendt*. */
export const ROUTE: readonly BodyKind[] = ['standingCommittee', 'financeCommittee', 'council'];

/** Keys of the bodies an item goes through, the one that decides last. */
export type Way = readonly string[];

/** Money goes the way the deciding body's rules say; everything else straight to the body. */
export const wayTo = (body: string, rules: Pick<BodyRules, 'route'>, money: boolean): Way =>
  money ? [...rules.route.filter((key) => key !== body), body] : [body];

/**
 * What a body's decision does with the item: it leaves its checkpoint with an outcome (the one event of the case), goes
 * to the next body, or goes back to an earlier one, from where the way begins anew. `at` and `to` are places on the way.
 */
export type Onward = { ok: true } & ({ leaves: Outcome } | { goesTo: number } | { backTo: number });

export type Decided = { way: Way; at: number; rules: Pick<BodyRules, 'endsByRejecting'>; outcome: Outcome };

/** Outcomes with which a body at this place ends the way; after any other the item goes on. */
export const leavesWith = ({ way, at, rules }: Omit<Decided, 'outcome'>): readonly Outcome[] => {
  if (at === way.length - 1) return ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'];
  return rules.endsByRejecting ? ['sentBack', 'rejected'] : ['sentBack'];
};

/**
 * Where an item goes when a body has dealt with it. What a committee says is a recommendation, a no as well: the council
 * decides (kommunestyrelsesloven §§ 2 and 17), unless the committee's own rules end it there. `backTo`: the key of the
 * earlier body an item is sent back to; sent back to nobody it goes into the process, as the drawing says.
 */
export const onward = (decided: Decided, backTo?: string): Onward | CouncilRefusal => {
  const { way, at, outcome } = decided;
  if (backTo !== undefined) {
    const to = way.indexOf(backTo);
    return outcome === 'sentBack' && to >= 0 && to < at ? { ok: true, backTo: to } : refuse('notOnTheWay');
  }
  return leavesWith(decided).includes(outcome) ? { ok: true, leaves: outcome } : { ok: true, goesTo: at + 1 };
};

/** What a body has said of an item; of one it still has before it the outcome is null. */
export type Said = { body: string; outcome: Motion | null };

/**
 * The body whose opinion is missing before money is decided on; null when nothing stands in the way. Sending an item back
 * decides nothing. `said`: by the bodies of the way in its newest round.
 */
export const opinionMissing = (
  { opinionOf }: Pick<BodyRules, 'opinionOf'>,
  item: { money: boolean; outcome?: Motion; said: readonly Said[] },
): string | null => {
  if (opinionOf === null || !item.money || item.outcome === 'sentBack' || item.outcome === 'postponed') return null;
  return item.said.some(({ body, outcome }) => body === opinionOf && outcome !== null) ? null : opinionOf;
};
