import type { BodyRules } from './body.ts';
import type { Sitting } from './sitting.ts';
import { hasVote, participants, seated } from './sitting.ts';

/** The fewest that can decide: at least half of the members (kommunestyrelsesloven § 11), or what its statutes say. 27 seats: 14. */
export const quorum = (rules: Pick<BodyRules, 'seats' | 'quorum'>): number =>
  rules.quorum ?? Math.ceil(rules.seats / 2);

/** How many count as present at this item. */
export const presentCount = (sitting: Sitting): number =>
  sitting.body.rules.disqualifiedCountAsPresent
    ? Math.max(seated(sitting).filter(hasVote(sitting)).length, participants(sitting).length)
    : participants(sitting).length;

export const isQuorate = (sitting: Sitting): boolean => presentCount(sitting) >= quorum(sitting.body.rules);
