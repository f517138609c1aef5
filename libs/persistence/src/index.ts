export type { Json, JsonObject } from './json.ts';
export type { Database, DatabaseOptions, Dialect } from './database.ts';
export { openDatabase } from './open-database.ts';
export { BadCursor, Conflict, DatabaseAway } from './errors.ts';
export type { ConflictKind } from './errors.ts';
export type { Reads, Tx } from './tx.ts';
export type { Bound, Keyset, NewRow, Order, Page, PageOf, Where, Window } from './rows.ts';
export type { TableReader, TableWriter } from './repositories/table.ts';
export type { CaseReader, LogReader, Touches } from './repositories/cases.ts';
export type { Commands, Kept } from './repositories/commands.ts';
export type { Agenda, AgendaReader, ItemRecord } from './repositories/council.ts';
export type { VersionReader, Versions } from './repositories/definitions.ts';
export type { EffectReader, Effects } from './repositories/effects.ts';
export { COUNTED } from './repositories/inbox/inbox.ts';
export type { InboxReader } from './repositories/inbox/inbox.ts';
export type { Desk, InboxEdges, InboxGroup, InboxKind, InboxQuery, InboxRow } from './repositories/inbox/query.ts';
export type { AccountWithTotals, Ledger, LedgerReader } from './repositories/ledger.ts';
export type { MessageReader, Messages } from './repositories/messages.ts';
export type { FollowerReader, OpenPageReader } from './repositories/open.ts';
export type { TaskKey, TaskPage, TaskReader, Tasks, TaskSort } from './repositories/tasks.ts';
export { appendEntry } from './case-log/append-entry.ts';
export type { Append, Appended } from './case-log/append-entry.ts';
export { closeAreaYear, closeCaseYears, closedYears, yearEndOf } from './books/close-years.ts';
export type { ClosedYear } from './books/close-years.ts';
export { carriedOver } from './books/carry.ts';
export { reopened } from './books/late-posting.ts';
export { canonicalJson, hashEntry } from './case-log/hash-entry.ts';
export type { LogEntry, LoggedEvent, OpenTask, ReadModel } from './case-log/read-model.ts';
export { rewriteFrom } from './case-log/rewrite-from.ts';
export type { Rewrite, Rewritten } from './case-log/rewrite-from.ts';
export type { CaseRow, CaseStatus, CommandRow, CommandStatus, LogEntryRow } from './entities/cases.ts';
export type {
  AgendaItemRow,
  AgendaStatus,
  AttendanceRow,
  BodyRow,
  CandidateListRow,
  Choice,
  DisqualificationRow,
  DissentRow,
  ListVoteRow,
  MeetingRow,
  MemberRow,
  SignatureRow,
  VoteRow,
} from './entities/council.ts';
export type { AttachmentRow, CommentRow, SavedViewRow, TaskDraftRow } from './entities/desk.ts';
export type { DraftRow, ProcessRow, VersionRow } from './entities/definitions.ts';
export type {
  EffectRow,
  MessageRow,
  NotificationRow,
  NotificationStatus,
  SettingRow,
  SubscriptionRow,
} from './entities/effects.ts';
export type { HandoverAnswerRow, HandoverRow, HandoverSide, HandoverStatus } from './entities/handovers.ts';
export type {
  AccountRow,
  AreaRow,
  AvailableAmountRow,
  BalanceRow,
  CarryOverRow,
  DelegationRow,
  TransferRow,
} from './entities/ledger.ts';
export type { LetterRow, LetterStatus } from './entities/letters.ts';
export type {
  FollowerRow,
  HelpOfferRow,
  LetterKeyRow,
  Moderation,
  OpenInputRow,
  OpenPageRow,
} from './entities/open.ts';
export type { ParticipantRow, PersonalValueRow, PersonRow, SessionRow } from './entities/people.ts';
export type {
  IncidentRow,
  ItemRow,
  ItemStatus,
  TaskRow,
  TaskStatus,
  TokenRow,
  WaitRow,
  WorkRow,
} from './entities/read-model.ts';
