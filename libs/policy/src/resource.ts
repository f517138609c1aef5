/** `Role.side` of the drawing. */
export type Side = 'municipality' | 'citizens' | 'council' | 'other';
/** A role of a drawing. */
export type DrawingRole = { id: string; side: Side };

/** What every resource of a case carries. `insiders`: ids of the persons in it (a closed case is theirs alone). */
export type InCase = { caseId: string; closed: boolean; insiders: readonly string[] };

export type DefinitionResource = { published: boolean };
/** Nothing in particular: a list, a clock. */
export type NoResource = Record<never, never>;
export type CaseResource = InCase;
/** A case about to be started has no id yet. */
export type StartResource = { closed: boolean };
/** `writtenBy`: who wrote what the task approves; `claimedBy`: whose it is now. */
export type TaskResource = InCase & { role?: DrawingRole; claimedBy?: string; writtenBy?: readonly string[] };
export type IncidentResource = InCase & { funding: boolean };
/** `writtenBy`: who wrote the recommendation; `disqualified`: member ids. A meeting or body has no case. */
export type CouncilResource = {
  closed: boolean;
  insiders: readonly string[];
  writtenBy: readonly string[];
  disqualified: readonly string[];
  /** For a vote and a declaration: whose it is. */
  memberId?: string;
};
/** The two parties of a hand-over and the one who is asked for. */
export type HandoverResource = InCase & { giver: DrawingRole; receiver: DrawingRole };
/** `requestedBy`: who asked for the posting (four eyes). */
export type LedgerResource = { requestedBy?: string };
/** A command's address: whose it is. */
export type CommandResource = { actorId: string };
