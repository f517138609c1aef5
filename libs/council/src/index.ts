export type { Body, BodyKind, BodyRules, CandidateList, Member } from './body.ts';
export { closeItem } from './close-item.ts';
export type { CloseInput, Closed, Decision, Dissent } from './close-item.ts';
export type { Motion, Outcome } from './outcome.ts';
export type { CouncilCode, CouncilRefusal } from './refusal.ts';
export type { Attendance, Disqualification, Sitting } from './sitting.ts';
export type { ListVotes, MemberVote, Tally, VoteChoice } from './vote.ts';
