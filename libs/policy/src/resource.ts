/** `Role.side` of the drawing. */
export type Side = 'municipality' | 'citizens' | 'council' | 'other';
/** A role of a drawing. */
export type DrawingRole = { id: string; side: Side };

/** What everything of a case carries. `insiders`: ids of the persons in it; a closed case is theirs alone. */
export type InCase = { caseId: string; closed: boolean; insiders: readonly string[] };

/** Nothing in particular: a list, a clock. */
export type NoResource = Record<never, never>;
export type DefinitionResource = { published: boolean };
export type CaseResource = InCase;
/** A case about to be started. */
export type StartResource = NoResource;
/** `claimedBy`: whose it is now. `writtenBy`: who wrote what completing it approves, if it approves anything. */
export type TaskResource = InCase & { role?: DrawingRole; claimedBy?: string; writtenBy?: readonly string[] };
/** The open page of a case, or what stands beside all of them. */
export type OpenResource = { closed: boolean };
/** `funding`: the ledger refused a posting. */
export type IncidentResource = InCase & { funding: boolean };

/** A meeting or an item on its agenda. For a meeting as a whole the lists are empty. */
export type CouncilResource = {
  /** Behind closed doors */
  closed: boolean;
  /** Persons outside the council who may see a closed item */
  insiders: readonly string[];
  /** Who wrote the recommendation */
  writtenBy: readonly string[];
  /** Ids of members disqualified in the item */
  disqualified: readonly string[];
  /** Whose vote or disqualification it is about */
  memberId?: string;
};

/** `party`: the one that offers, accepts or refuses. */
export type HandoverResource = InCase & { giver: DrawingRole; receiver: DrawingRole; party: 'giver' | 'receiver' };
/** `requestedBy`: who asked for the posting. */
export type LedgerResource = { requestedBy?: string };
/** Whose command it is. */
export type CommandResource = { actorId: string };
