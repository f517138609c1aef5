import type { Body, BodyRules } from './body.ts';
import type { Motion } from './outcome.ts';
import type { ListVotes, Tally, VoteChoice } from './vote.ts';

const WORDS: Record<Exclude<Motion, 'approved' | 'amended'>, string> = {
  rejected: 'Afvist',
  sentBack: 'Sendt tilbage',
  noted: 'Taget til efterretning',
  forwarded: 'Sendt videre',
  postponed: 'Udsat',
};

const word = (rules: BodyRules, outcome: Motion, byVote: boolean): string => {
  const yes = byVote ? rules.yes.byVote : rules.yes.withoutVote;
  if (outcome === 'approved') return yes;
  return outcome === 'amended' ? `${yes} med ændring` : WORDS[outcome];
};

const votes = (count: number): string => `${count} ${count === 1 ? 'stemme' : 'stemmer'}`;

/** The winning side stands first; a tie is said, for it is no majority unless the chair's vote makes it one. */
const figures = (tally: Tally): string => {
  if (tally.casting) return `ved formandens stemme, ${tally.for} mod ${tally.against}`;
  if (tally.for === tally.against) return `ved stemmelighed, ${tally.for} mod ${tally.against}`;
  const [won, lost] = tally.adopted ? [tally.for, tally.against] : [tally.against, tally.for];
  return `med ${votes(won)} mod ${lost}`;
};

type Passed = { tally?: Tally | undefined; backTo?: string | undefined };

/**
 * The line of the minutes: "Godkendt uden afstemning", "Vedtaget med 14 stemmer mod 9, 2 undlod", "Sendt tilbage til
 * Økonomiudvalget uden afstemning". `backTo`: the name of the body an item goes back to.
 */
export const decisionLine = (rules: BodyRules, outcome: Motion, { tally, backTo }: Passed = {}): string => {
  const to = outcome === 'sentBack' && backTo !== undefined ? ` til ${backTo}` : '';
  if (!tally) return `${word(rules, outcome, false)}${to} uden afstemning`;
  const abstained = tally.abstain > 0 ? `, ${tally.abstain} undlod` : '';
  return `${word(rules, outcome, true)}${to} ${figures(tally)}${abstained}`;
};

/** Who voted how, by the lists' letters: "For: E 6, L 7, S 3. Imod: E 3, S 2, T 3." Sides nobody took are left out. */
export const votesLine = (body: Body, listVotes: readonly ListVotes[]): string => {
  const side = (label: string, choice: VoteChoice): string[] => {
    const parts = body.lists.flatMap(({ id, letter }) => {
      const count = listVotes.find(({ list }) => list === id)?.[choice] ?? 0;
      return count > 0 ? [`${letter} ${count}`] : [];
    });
    return parts.length > 0 ? [`${label}: ${parts.join(', ')}.`] : [];
  };
  return [...side('For', 'for'), ...side('Imod', 'against'), ...side('Undlod', 'abstain')].join(' ');
};
