export { Data, Id, Instant, IsoDate, Json, Ore, OrgRole, Paging, Reason, Side, Text } from './primitives.ts';
export { errors, Refusal } from './errors.ts';
export type { ErrorCode, FieldFault, Problem } from './errors.ts';
export { Health, Readiness } from './health.ts';
export { DevLogin, LinkLogin, Person, PersonList, Session } from './session.ts';
export { Command } from './commands.ts';
export {
  Draft,
  Drawing,
  Fault,
  ProcessList,
  ProcessSummary,
  Publish,
  Published,
  SaveDraft,
  Validation,
  Version,
  VersionList,
  VersionSummary,
} from './definitions.ts';
export {
  CancelCase,
  Case,
  CaseFilter,
  CaseMoney,
  CasePage,
  CaseStatus,
  CaseSummary,
  Incident,
  Invited,
  InviteParticipant,
  LogEntry,
  LogPage,
  MoneyLine,
  NodeState,
  OpenTask,
  Participant,
  ParticipantList,
  ResolveIncident,
  RetryIncident,
  Standing,
  StartCase,
  Story,
  StoryEntry,
} from './cases.ts';
export { CompleteTask, FormField, ReopenTask, Task, TaskFilter, TaskPage, TaskRow } from './tasks.ts';
export {
  Attendance,
  Body,
  BodyList,
  CandidateList,
  CastVotes,
  ClaimDisqualification,
  CloseItem,
  DecideDisqualification,
  Disqualification,
  Item,
  ItemSummary,
  Meeting,
  MeetingList,
  Member,
  MoveItem,
  Outcome,
  PlanMeeting,
  PostponeItem,
  SetAttendance,
} from './council.ts';
export { AcceptHandover, Handover, HandoverSide, OfferHandover, RefuseHandover } from './handovers.ts';
export {
  Account,
  AccountList,
  Area,
  AreaList,
  PostTransfer,
  Transfer,
  TransferFilter,
  TransferList,
  TransferPage,
} from './ledger.ts';
export {
  AnswerHow,
  AnswerLetter,
  Letter,
  LetterFilter,
  LetterPage,
  LetterStatus,
  LetterSummary,
  RecordLetter,
  RefuseLetter,
  SendLetter,
} from './letters.ts';
export { Clock, JumpClock, StreamEvent, StreamFilter } from './clock.ts';
