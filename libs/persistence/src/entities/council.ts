import type { JsonObject } from '../json.ts';
import { amount, count, entity, flag, json, optional, optionalJson, primary, text } from './columns.ts';

export interface BodyRow {
  id: string;
  /** The word a checkpoint's `body` holds: council, financeCommittee, steeringGroup … */
  key: string;
  name: string;
  kind: string;
  /** The body's rules: seats, quorum, whether a named member votes on their own impartiality … */
  rules: JsonObject;
}

export interface CandidateListRow {
  id: string;
  bodyId: string;
  letter: string;
  name: string;
}

export interface MemberRow {
  id: string;
  bodyId: string;
  listId: string;
  seat: number;
  name: string;
  substitute: boolean;
  personId: string | null;
}

export interface MeetingRow {
  id: string;
  bodyId: string;
  at: string;
  place: string;
  status: 'planned' | 'open' | 'closed';
  agendaSentAt: string | null;
}

export type AgendaStatus = 'proposed' | 'open' | 'decided' | 'postponed' | 'withdrawn';

export interface AgendaItemRow {
  id: string;
  meetingId: string;
  /** The case and its item (= command id), when a checkpoint put it here. */
  caseId: string | null;
  commandId: string | null;
  node: string | null;
  number: number;
  title: string;
  recommendation: string;
  presentation: string;
  economy: string;
  amount: number | null;
  areaId: string | null;
  cover: string | null;
  closed: boolean;
  status: AgendaStatus;
  outcome: string | null;
  /** Text, minutes reference, how it was decided, tally, form data. */
  decision: JsonObject | null;
  decidedAt: string | null;
  /** The checkpoint's data as the case sent it. */
  data: JsonObject;
  /** The case's item whose treatment this is; `commandId` has it on the row whose decision the case hears. */
  checkpoint: string | null;
  /** Its place on the way through the bodies, from 0. */
  stage: number | null;
  /** How often the way has begun anew. */
  round: number | null;
}

/** Somebody who was there has signed the minutes. */
export interface SignatureRow {
  meetingId: string;
  memberId: string;
  signedBy: string;
  at: string;
}

export interface AttendanceRow {
  meetingId: string;
  memberId: string;
  present: boolean;
  substituteFor: string | null;
}

export interface DisqualificationRow {
  itemId: string;
  memberId: string;
  reason: string;
  declaredBy: string;
  status: 'claimed' | 'disqualified' | 'cleared';
}

export type Choice = 'for' | 'against' | 'abstain';

export interface VoteRow {
  itemId: string;
  memberId: string;
  choice: Choice;
  castBy: string;
  at: string;
}

/** Votes as the minutes count them: by candidate list. */
export interface ListVoteRow {
  itemId: string;
  listId: string;
  choice: Choice;
  count: number;
}

export interface DissentRow {
  itemId: string;
  number: number;
  memberId: string | null;
  listId: string | null;
  text: string;
}

export const bodies = entity<BodyRow>('body', { id: primary(text), key: text, name: text, kind: text, rules: json });

export const candidateLists = entity<CandidateListRow>('candidate_list', {
  id: primary(text),
  bodyId: text,
  letter: text,
  name: text,
});

export const members = entity<MemberRow>('member', {
  id: primary(text),
  bodyId: text,
  listId: text,
  seat: count,
  name: text,
  substitute: flag,
  personId: optional(text),
});

export const meetings = entity<MeetingRow>('meeting', {
  id: primary(text),
  bodyId: text,
  at: text,
  place: text,
  status: text,
  agendaSentAt: optional(text),
});

export const agendaItems = entity<AgendaItemRow>('agenda_item', {
  id: primary(text),
  meetingId: text,
  caseId: optional(text),
  commandId: optional(text),
  node: optional(text),
  number: count,
  title: text,
  recommendation: text,
  presentation: text,
  economy: text,
  amount: optional(amount),
  areaId: optional(text),
  cover: optional(text),
  closed: flag,
  status: text,
  outcome: optional(text),
  decision: optionalJson,
  decidedAt: optional(text),
  data: json,
  checkpoint: optional(text),
  stage: optional(count),
  round: optional(count),
});

export const signatures = entity<SignatureRow>('signature', {
  meetingId: primary(text),
  memberId: primary(text),
  signedBy: text,
  at: text,
});

export const attendances = entity<AttendanceRow>('attendance', {
  meetingId: primary(text),
  memberId: primary(text),
  present: flag,
  substituteFor: optional(text),
});

export const disqualifications = entity<DisqualificationRow>('disqualification', {
  itemId: primary(text),
  memberId: primary(text),
  reason: text,
  declaredBy: text,
  status: text,
});

export const votes = entity<VoteRow>('vote', {
  itemId: primary(text),
  memberId: primary(text),
  choice: text,
  castBy: text,
  at: text,
});

export const listVotes = entity<ListVoteRow>('list_vote', {
  itemId: primary(text),
  listId: primary(text),
  choice: primary(text),
  count,
});

export const dissents = entity<DissentRow>('dissent', {
  itemId: primary(text),
  number: primary(count),
  memberId: optional(text),
  listId: optional(text),
  text,
});
