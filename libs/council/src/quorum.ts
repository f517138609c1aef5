import type { BodyRules } from './body.ts';
import type { Sitting } from './sitting.ts';
import { participants, seated } from './sitting.ts';

/** The fewest that can decide: at least half of the members (kommunestyrelsesloven § 11). 27 seats: 14. */
export const quorum = (rules: Pick<BodyRules, 'seats'>): number => Math.ceil(rules.seats / 2);

/** How many count as present at this item. */
export const presentCount = (sitting: Sitting): number =>
  sitting.body.rules.disqualifiedCountAsPresent
    ? Math.max(seated(sitting).length, participants(sitting).length)
    : participants(sitting).length;

export const isQuorate = (sitting: Sitting): boolean => presentCount(sitting) >= quorum(sitting.body.rules);
