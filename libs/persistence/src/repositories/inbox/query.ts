/** What the inbox is grouped by: the day one must act. */
export type InboxGroup = 'today' | 'week' | 'later' | 'others';
export type InboxKind = 'letter' | 'task' | 'incident' | 'handover' | 'item' | 'quiet' | 'wait';

/** Whose desk it is: what one answers for. */
export type Desk = {
  personId: string;
  /** Roles of drawings this person acts in by their login. */
  roles: readonly string[];
  /** Whether tasks without a role are theirs. */
  unowned: boolean;
  /** The other things that are theirs to see to; what is not, waits for others. */
  kinds: readonly InboxKind[];
};

export type InboxFilter = {
  processKey?: string | undefined;
  town?: string | undefined;
  role?: string | undefined;
  /** Words of a case's title or a letter's subject. */
  text?: string | undefined;
};

/** The edges between the groups, ISO UTC. */
export type InboxEdges = {
  /** The midnight that ends today, and the one that ends the week. */
  today: string;
  week: string;
  /** The same for agenda items, which must be out some days before their meeting. */
  agendaToday: string;
  agendaWeek: string;
  /** Cases in which nothing has happened since then are quiet. */
  quietSince: string;
};

export type InboxQuery = {
  desk: Desk;
  /** Only what nobody else of the same role has taken. */
  mine: boolean;
  filter: InboxFilter;
  edges: InboxEdges;
};

/** One thing to see to, as it stands in its own table, with what is shown of its case. */
export type InboxRow = {
  kind: InboxKind;
  id: string;
  caseId: string;
  node: string | null;
  role: string | null;
  /** A letter's subject, an incident's message, a hand-over's object. */
  text: string | null;
  town: string | null;
  status: string;
  claimedBy: string | null;
  /** When one must have acted; `9999` = no day is set. */
  actAt: string;
  at: string;
  caseTitle: string | null;
  caseTown: string | null;
  versionId: string | null;
  closed: number | null;
  startedBy: string | null;
};
