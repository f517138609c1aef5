import { z } from 'zod';
import { Drawing } from './definitions.ts';
import { DecisionRef } from './ledger.ts';
import { Data, Id, Instant, Ore, page, Paging, Reason, Side } from './primitives.ts';

export const CaseStatus = z.enum(['starting', 'running', 'ended', 'cancelled']);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const StartCase = z
  .strictObject({
    /** The process; its newest version unless `versionId` says otherwise. */
    processKey: Id,
    versionId: Id.optional(),
    /** A blank sheet: the case begins on a drawing of its own, which is drawn on while it runs. */
    drawing: Drawing.optional(),
    title: z.string().trim().min(3).max(200),
    town: z.string().trim().min(1).max(100),
    /** What is asked at the start, or what the starting message carries; by variable id. */
    input: Data.default({}),
    /** The journal's number (KLE form), when the municipality has given one. */
    caseNumber: z
      .string()
      .regex(/^\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}$/)
      .optional(),
    /** The letter it answers. */
    letterId: Id.optional(),
    /** Demo only: the instant in the past at which the case began. */
    at: Instant.optional(),
  })
  .meta({ id: 'StartCase' });
export type StartCase = z.infer<typeof StartCase>;

/** Where a case stands, in words: "Nu: Byrådet behandler punkt 7. Venter på byrådet 16. december." */
export const Standing = z
  .object({
    node: Id,
    name: z.string(),
    /** Who or what it waits for, as a label: a role's name, or a date's reason. */
    waitsFor: z.string().nullable(),
    side: Side.nullable(),
    until: Instant.nullable(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;

export const CaseSummary = z
  .object({
    id: Id,
    caseNumber: z.string(),
    title: z.string(),
    town: z.string(),
    processKey: Id,
    processName: z.string(),
    /** Below 0: a drawing of its own. */
    versionNumber: z.int(),
    status: CaseStatus,
    outcome: z.object({ node: Id, name: z.string() }).nullable(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    lastEventAt: Instant,
    standing: z.array(Standing),
    openIncidents: z.int(),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseFilter = Paging.extend({
  status: CaseStatus.optional(),
  processKey: Id.optional(),
  town: z.string().optional(),
  q: z.string().max(200).optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;
export const CasePage = page(CaseSummary).meta({ id: 'CasePage' });

export const Participant = z
  .object({ id: Id, role: Id, roleName: z.string(), side: Side, name: z.string(), invitedAt: Instant })
  .meta({ id: 'Participant' });
export type Participant = z.infer<typeof Participant>;

export const ParticipantList = z.object({ items: z.array(Participant) }).meta({ id: 'ParticipantList' });

export const InviteParticipant = z
  .strictObject({ role: Id, name: z.string().trim().min(1).max(200), email: z.email().max(254) })
  .meta({ id: 'InviteParticipant' });
export type InviteParticipant = z.infer<typeof InviteParticipant>;
/** The link is shown once to who invites in development, and mailed to the participant always. */
export const Invited = z.object({ participant: Participant, link: z.string().optional() }).meta({ id: 'Invited' });
export type Invited = z.infer<typeof Invited>;

export const OpenTask = z
  .object({
    id: Id,
    node: Id,
    name: z.string(),
    role: Id.nullable(),
    roleName: z.string().nullable(),
    side: Side.nullable(),
    openedAt: Instant,
    dueAt: Instant.nullable(),
    escalatedTo: z.string().nullable(),
    claimedBy: z.string().nullable(),
    /** Whether the reader may complete it, by `libs/policy`. */
    mayComplete: z.boolean(),
  })
  .meta({ id: 'OpenTask' });
export type OpenTask = z.infer<typeof OpenTask>;

export const Incident = z
  .object({ id: Id, node: Id, name: z.string(), code: z.string(), message: z.string(), at: Instant })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;

/** A node's state on the live drawing. */
export const NodeState = z.enum(['active', 'waiting', 'done', 'incident', 'skipped']);
export type NodeState = z.infer<typeof NodeState>;

export const Case = CaseSummary.extend({
  versionId: Id,
  data: Data,
  /** Absent = not reached. */
  nodes: z.record(
    z.string(),
    z.object({ state: NodeState, tokens: z.int(), until: Instant.nullable(), at: Instant.nullable() }),
  ),
  /** Ids of the flows a token has taken, in the order they were first taken. */
  takenFlows: z.array(Id),
  tasks: z.array(OpenTask),
  items: z.array(
    z.object({
      id: Id,
      node: Id,
      name: z.string(),
      meetingId: Id.nullable(),
      meetingAt: Instant.nullable(),
      number: z.int().nullable(),
      /** The reader may still mend what the administration recommends. */
      mayRecommend: z.boolean(),
    }),
  ),
  handovers: z.array(z.object({ id: Id, node: Id, name: z.string(), status: z.string() })),
  incidents: z.array(Incident),
  participants: z.array(Participant),
  head: z.object({ seq: z.int(), hash: z.string() }),
  /** The same case in Temporal's own UI; only where one is served. */
  temporalUrl: z.string().nullable(),
}).meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

/** One line of the story, in Danish, by who acted. */
export const StoryEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    side: Side.nullable(),
    kind: z.enum([
      'start',
      'task',
      'council',
      'money',
      'handover',
      'timer',
      'reminder',
      'notification',
      'incident',
      'correction',
      'dissent',
      'end',
    ]),
    node: Id.nullable(),
    /** The sentence; `strong` marks the words set in bold, as they stand in it. */
    text: z.string(),
    strong: z.string().nullable(),
    actor: z.string().nullable(),
  })
  .meta({ id: 'StoryEntry' });
export type StoryEntry = z.infer<typeof StoryEntry>;
export const Story = z.object({ entries: z.array(StoryEntry) }).meta({ id: 'Story' });

export const LogEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    actor: z.string().nullable(),
    event: Data,
    answers: z.array(Data),
    moves: z.array(Data),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LogEntry' });
export type LogEntry = z.infer<typeof LogEntry>;
export const LogPage = page(LogEntry).meta({ id: 'LogPage' });
export type LogPage = z.infer<typeof LogPage>;

export const CancelCase = z.strictObject({ reason: Reason }).meta({ id: 'CancelCase' });
export type CancelCase = z.infer<typeof CancelCase>;
export const RetryIncident = z.strictObject({}).meta({ id: 'RetryIncident' });
/** Resolve with the missing answer to the question that failed, or with other data for the work. */
export const ResolveIncident = z
  .strictObject({ answer: z.json().optional(), data: Data.optional(), reason: Reason })
  .meta({ id: 'ResolveIncident' });
export type ResolveIncident = z.infer<typeof ResolveIncident>;

/** A line's money by state, øre: every krone stands in one of them. */
const lineStates = z.object({
  expected: Ore,
  freed: Ore,
  granted: Ore,
  reserved: Ore,
  committed: Ore,
  used: Ore,
  returned: Ore,
  lapsed: Ore,
  reallocated: Ore,
});

/** The states of money on a line (domain.md § 4, I13), each in øre. */
export const MoneyLine = z
  .object({
    line: Id,
    name: z.string(),
    area: z.string(),
    kind: z.enum(['freed', 'frame', 'operating', 'capital']),
    expected: Ore,
    freed: Ore,
    granted: Ore,
    reserved: Ore,
    committed: Ore,
    used: Ore,
    returned: Ore,
    /** "Bortfaldet" on 31 December; absent = none. */
    lapsed: Ore.optional(),
    /** Moved out of the area by the council; absent = none. */
    reallocated: Ore.optional(),
    /** When the money becomes real, when that is known: "kan bruges fra …". */
    usableFrom: Instant.nullable(),
    postings: z.array(
      z.object({
        id: Id,
        at: Instant,
        op: z.string(),
        amount: Ore,
        node: Id.nullable(),
        text: z.string(),
        refused: z.boolean(),
        /** What it rests on; absent = on nobody's decision. */
        decision: DecisionRef.optional(),
        cover: z.string().optional(),
        reason: z.string().optional(),
        /** The money left its area by a decision of the council. */
        breach: z.boolean().optional(),
        /** The line as it stood after it; absent when it was refused, and changed nothing. */
        after: lineStates.optional(),
      }),
    ),
  })
  .meta({ id: 'MoneyLine' });
export type MoneyLine = z.infer<typeof MoneyLine>;
export const CaseMoney = z.object({ lines: z.array(MoneyLine) }).meta({ id: 'CaseMoney' });
export type CaseMoney = z.infer<typeof CaseMoney>;
