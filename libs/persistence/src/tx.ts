import { cases, commands, logEntries } from './entities/cases.ts';
import type { CaseRow, CommandRow, LogEntryRow } from './entities/cases.ts';
import { bodies, candidateLists, meetings, members } from './entities/council.ts';
import type { BodyRow, CandidateListRow, MeetingRow, MemberRow } from './entities/council.ts';
import { attachments, comments, savedViews, taskDrafts } from './entities/desk.ts';
import type { AttachmentRow, CommentRow, SavedViewRow, TaskDraftRow } from './entities/desk.ts';
import { drafts, processes } from './entities/definitions.ts';
import type { DraftRow, ProcessRow } from './entities/definitions.ts';
import { notifications, settings, subscriptions } from './entities/effects.ts';
import type { NotificationRow, SettingRow, SubscriptionRow } from './entities/effects.ts';
import { handoverAnswers, handovers } from './entities/handovers.ts';
import type { HandoverAnswerRow, HandoverRow } from './entities/handovers.ts';
import { letters } from './entities/letters.ts';
import type { LetterRow } from './entities/letters.ts';
import { followers, helpOffers, letterKeys, openInputs, openPages } from './entities/open.ts';
import type { FollowerRow, HelpOfferRow, LetterKeyRow, OpenInputRow, OpenPageRow } from './entities/open.ts';
import { availableAmounts, carryOvers, delegations } from './entities/ledger.ts';
import type { AvailableAmountRow, CarryOverRow, DelegationRow } from './entities/ledger.ts';
import { participants, people, personalValues, sessions } from './entities/people.ts';
import type { ParticipantRow, PersonalValueRow, PersonRow, SessionRow } from './entities/people.ts';
import { incidents, items, tokens, waits, works } from './entities/read-model.ts';
import type { IncidentRow, ItemRow, TokenRow, WaitRow, WorkRow } from './entities/read-model.ts';
import { CaseReader, LogReader, Touches } from './repositories/cases.ts';
import { Commands } from './repositories/commands.ts';
import { Agenda, AgendaReader } from './repositories/council.ts';
import { VersionReader, Versions } from './repositories/definitions.ts';
import { EffectReader, Effects } from './repositories/effects.ts';
import { InboxReader } from './repositories/inbox/inbox.ts';
import { Ledger, LedgerReader } from './repositories/ledger.ts';
import { MessageReader, Messages } from './repositories/messages.ts';
import { FollowerReader, OpenPageReader } from './repositories/open.ts';
import { TableReader, TableWriter } from './repositories/table.ts';
import { TaskReader, Tasks } from './repositories/tasks.ts';
import type { RowReader, RowWriter } from './rows.ts';

/** Everything that can be read; named after the domain. */
export interface Reads {
  processes: TableReader<ProcessRow>;
  drafts: TableReader<DraftRow>;
  versions: VersionReader;
  people: TableReader<PersonRow>;
  sessions: TableReader<SessionRow>;
  participants: TableReader<ParticipantRow>;
  personal: TableReader<PersonalValueRow>;
  cases: CaseReader;
  log: LogReader;
  commands: TableReader<CommandRow>;
  tokens: TableReader<TokenRow>;
  tasks: TaskReader;
  items: TableReader<ItemRow>;
  waits: TableReader<WaitRow>;
  works: TableReader<WorkRow>;
  incidents: TableReader<IncidentRow>;
  effects: EffectReader;
  messages: MessageReader;
  subscriptions: TableReader<SubscriptionRow>;
  notifications: TableReader<NotificationRow>;
  settings: TableReader<SettingRow>;
  bodies: TableReader<BodyRow>;
  candidateLists: TableReader<CandidateListRow>;
  members: TableReader<MemberRow>;
  meetings: TableReader<MeetingRow>;
  agenda: AgendaReader;
  handovers: TableReader<HandoverRow>;
  handoverAnswers: TableReader<HandoverAnswerRow>;
  ledger: LedgerReader;
  delegations: TableReader<DelegationRow>;
  availableAmounts: TableReader<AvailableAmountRow>;
  carryOvers: TableReader<CarryOverRow>;
  inbox: InboxReader;
  letters: TableReader<LetterRow>;
  taskDrafts: TableReader<TaskDraftRow>;
  attachments: TableReader<AttachmentRow>;
  comments: TableReader<CommentRow>;
  savedViews: TableReader<SavedViewRow>;
  openPages: OpenPageReader;
  openInputs: TableReader<OpenInputRow>;
  helpOffers: TableReader<HelpOfferRow>;
  followers: FollowerReader;
  letterKeys: TableReader<LetterKeyRow>;
}

/** What one unit of work may write, and `read` what it sees while it does. The log is written by `appendEntry` alone. */
export interface Tx {
  read: Reads;
  processes: TableWriter<ProcessRow>;
  drafts: TableWriter<DraftRow>;
  versions: Versions;
  people: TableWriter<PersonRow>;
  sessions: TableWriter<SessionRow>;
  participants: TableWriter<ParticipantRow>;
  personal: TableWriter<PersonalValueRow>;
  cases: TableWriter<CaseRow>;
  touches: Touches;
  log: TableWriter<LogEntryRow>;
  commands: Commands;
  tokens: TableWriter<TokenRow>;
  tasks: Tasks;
  items: TableWriter<ItemRow>;
  waits: TableWriter<WaitRow>;
  works: TableWriter<WorkRow>;
  incidents: TableWriter<IncidentRow>;
  effects: Effects;
  messages: Messages;
  notifications: TableWriter<NotificationRow>;
  settings: TableWriter<SettingRow>;
  bodies: TableWriter<BodyRow>;
  candidateLists: TableWriter<CandidateListRow>;
  members: TableWriter<MemberRow>;
  meetings: TableWriter<MeetingRow>;
  agenda: Agenda;
  handovers: TableWriter<HandoverRow>;
  handoverAnswers: TableWriter<HandoverAnswerRow>;
  ledger: Ledger;
  delegations: TableWriter<DelegationRow>;
  availableAmounts: TableWriter<AvailableAmountRow>;
  carryOvers: TableWriter<CarryOverRow>;
  letters: TableWriter<LetterRow>;
  taskDrafts: TableWriter<TaskDraftRow>;
  attachments: TableWriter<AttachmentRow>;
  comments: TableWriter<CommentRow>;
  savedViews: TableWriter<SavedViewRow>;
  openPages: TableWriter<OpenPageRow>;
  openInputs: TableWriter<OpenInputRow>;
  helpOffers: TableWriter<HelpOfferRow>;
  followers: TableWriter<FollowerRow>;
  letterKeys: TableWriter<LetterKeyRow>;
}

export const readsOver = (rows: RowReader): Reads => ({
  processes: new TableReader(rows, processes),
  drafts: new TableReader(rows, drafts),
  versions: new VersionReader(rows),
  people: new TableReader(rows, people),
  sessions: new TableReader(rows, sessions),
  participants: new TableReader(rows, participants),
  personal: new TableReader(rows, personalValues),
  cases: new CaseReader(rows),
  log: new LogReader(rows),
  commands: new TableReader(rows, commands),
  tokens: new TableReader(rows, tokens),
  tasks: new TaskReader(rows),
  items: new TableReader(rows, items),
  waits: new TableReader(rows, waits),
  works: new TableReader(rows, works),
  incidents: new TableReader(rows, incidents),
  effects: new EffectReader(rows),
  messages: new MessageReader(rows),
  subscriptions: new TableReader(rows, subscriptions),
  notifications: new TableReader(rows, notifications),
  settings: new TableReader(rows, settings),
  bodies: new TableReader(rows, bodies),
  candidateLists: new TableReader(rows, candidateLists),
  members: new TableReader(rows, members),
  meetings: new TableReader(rows, meetings),
  agenda: new AgendaReader(rows),
  handovers: new TableReader(rows, handovers),
  handoverAnswers: new TableReader(rows, handoverAnswers),
  ledger: new LedgerReader(rows),
  delegations: new TableReader(rows, delegations),
  availableAmounts: new TableReader(rows, availableAmounts),
  carryOvers: new TableReader(rows, carryOvers),
  inbox: new InboxReader(rows),
  letters: new TableReader(rows, letters),
  taskDrafts: new TableReader(rows, taskDrafts),
  attachments: new TableReader(rows, attachments),
  comments: new TableReader(rows, comments),
  savedViews: new TableReader(rows, savedViews),
  openPages: new OpenPageReader(rows),
  openInputs: new TableReader(rows, openInputs),
  helpOffers: new TableReader(rows, helpOffers),
  followers: new FollowerReader(rows),
  letterKeys: new TableReader(rows, letterKeys),
});

export const txOver = (rows: RowWriter): Tx => ({
  read: readsOver(rows),
  processes: new TableWriter(rows, processes),
  drafts: new TableWriter(rows, drafts),
  versions: new Versions(rows),
  people: new TableWriter(rows, people),
  sessions: new TableWriter(rows, sessions),
  participants: new TableWriter(rows, participants),
  personal: new TableWriter(rows, personalValues),
  cases: new TableWriter(rows, cases),
  touches: new Touches(rows),
  log: new TableWriter(rows, logEntries),
  commands: new Commands(rows),
  tokens: new TableWriter(rows, tokens),
  tasks: new Tasks(rows),
  items: new TableWriter(rows, items),
  waits: new TableWriter(rows, waits),
  works: new TableWriter(rows, works),
  incidents: new TableWriter(rows, incidents),
  effects: new Effects(rows),
  messages: new Messages(rows),
  notifications: new TableWriter(rows, notifications),
  settings: new TableWriter(rows, settings),
  bodies: new TableWriter(rows, bodies),
  candidateLists: new TableWriter(rows, candidateLists),
  members: new TableWriter(rows, members),
  meetings: new TableWriter(rows, meetings),
  agenda: new Agenda(rows),
  handovers: new TableWriter(rows, handovers),
  handoverAnswers: new TableWriter(rows, handoverAnswers),
  ledger: new Ledger(rows),
  delegations: new TableWriter(rows, delegations),
  availableAmounts: new TableWriter(rows, availableAmounts),
  carryOvers: new TableWriter(rows, carryOvers),
  letters: new TableWriter(rows, letters),
  taskDrafts: new TableWriter(rows, taskDrafts),
  attachments: new TableWriter(rows, attachments),
  comments: new TableWriter(rows, comments),
  savedViews: new TableWriter(rows, savedViews),
  openPages: new TableWriter(rows, openPages),
  openInputs: new TableWriter(rows, openInputs),
  helpOffers: new TableWriter(rows, helpOffers),
  followers: new TableWriter(rows, followers),
  letterKeys: new TableWriter(rows, letterKeys),
});
