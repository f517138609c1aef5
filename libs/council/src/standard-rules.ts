import type { BodyKind, BodyRules } from './body.ts';

const common = {
  agendaWeekdays: 4,
  disqualifiedCountAsPresent: false,
  memberVotesOnOwnImpartiality: false,
  observers: [],
  castingVote: null,
  route: [],
  opinionOf: null,
  endsByRejecting: false,
};
const decides = { withoutVote: 'Godkendt', byVote: 'Vedtaget' };
const recommends = { withoutVote: 'Anbefales', byVote: 'Anbefales' };
const submits = { withoutVote: 'Indstilles godkendt', byVote: 'Indstilles godkendt' };

/**
 * The rules a municipality starts from; titles and seats are those of the fictional Samkøbing. No body waits for another
 * until a municipality says so (`ROUTE` is how far it can say).
 */
export const STANDARD_RULES: Record<BodyKind, BodyRules> = {
  council: { kind: 'council', title: 'Byrådet', seats: 27, yes: decides, ...common },
  financeCommittee: { kind: 'financeCommittee', title: 'Økonomiudvalget', seats: 7, yes: submits, ...common },
  standingCommittee: { kind: 'standingCommittee', title: 'Fagudvalget', seats: 7, yes: recommends, ...common },
  localCouncil: { kind: 'localCouncil', title: 'Lokalrådet', seats: 7, yes: decides, ...common },
  steeringGroup: { kind: 'steeringGroup', title: 'Styregruppen', seats: 7, yes: decides, ...common },
};
