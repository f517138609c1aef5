import type { Fault } from './definitions.ts';

/**
 * The one catalogue of what can go wrong: `code → { status, title }`. The wire carries problem+json (RFC 9457); the
 * title says what happened, the detail of the single case says what to do next. Danish, since people read it.
 */
export const errors = {
  // who are you, may you
  notLoggedIn: { status: 401, title: 'Du er ikke logget ind. Log ind, og prøv igen.' },
  notAllowed: { status: 403, title: 'Det har du ikke rettigheder til.' },
  fourEyes: { status: 403, title: 'En anden end den, der skrev det, skal godkende.' },
  loginFailed: { status: 401, title: 'Login lykkedes ikke. Prøv igen.' },
  noRole: { status: 403, title: 'Du har ingen rolle i Samskab. Bed en administrator om en.' },
  missingHeader: { status: 403, title: 'Siden er for gammel. Genindlæs, og prøv igen.' },
  notInProduction: { status: 403, title: 'Det findes kun i demo og udvikling.' },
  notFound: { status: 404, title: 'Det findes ikke, eller du må ikke se det.' },
  // what you sent
  invalid: { status: 400, title: 'Noget mangler eller er skrevet forkert. Ret felterne, og send igen.' },
  tooManyRequests: { status: 429, title: 'Det er prøvet for mange gange. Vent nogle minutter, og prøv igen.' },
  tooManyStreams: { status: 429, title: 'Siden er åben for mange steder. Luk nogle af dem.' },
  tooLarge: { status: 413, title: 'Det fylder for meget.' },
  idempotencyKeyMissing: { status: 400, title: 'Anmodningen mangler en Idempotency-Key.' },
  idempotencyKeyReused: { status: 422, title: 'Nøglen er brugt til noget andet. Lav en ny, og send igen.' },
  definitionInvalid: { status: 422, title: 'Tegningen har fejl og kan ikke gemmes eller udgives.' },
  draftConflict: { status: 409, title: 'Nogen har gemt kladden imens. Hent deres, eller gem din som en kopi.' },
  nothingToPublish: { status: 409, title: 'Kladden er den samme som den seneste version.' },
  // the state of things
  stale: { status: 409, title: 'Det er sket i mellemtiden. Genindlæs for at se, hvor forløbet står.' },
  notOffered: { status: 409, title: 'Forløbet står ikke sådan, at det kan gøres nu.' },
  taskClosed: { status: 409, title: 'Opgaven er ikke åben længere.' },
  taskClaimed: { status: 409, title: 'En anden har taget opgaven.' },
  caseEnded: { status: 409, title: 'Forløbet er slut.' },
  reopenNowhere: { status: 409, title: 'Trinnet findes ikke længere i tegningen, så det kan ikke genåbnes.' },
  reopenUnseen: { status: 409, title: 'Noget, der er sket siden, kan ikke gøres om. Se hvad, og bekræft det.' },
  redrawRefused: { status: 422, title: 'Forløbet kan ikke følge den nye tegning. Se hvorfor, og ret den.' },
  itemClosed: { status: 409, title: 'Punktet er allerede besluttet.' },
  itemsOpen: { status: 409, title: 'Der er punkter, der ikke er besluttet. Beslut dem, eller udsæt dem.' },
  meetingClosed: { status: 409, title: 'Mødet er lukket.' },
  letterAnswered: { status: 409, title: 'Brevet har fået sit svar.' },
  fileKind: {
    status: 422,
    title: 'Den slags filer tager vi ikke imod. Send et billede, en PDF, et regneark eller et dokument.',
  },
  // the council
  notQuorate: { status: 422, title: 'Der er ikke nok til stede: mindst halvdelen af medlemmerne skal være det.' },
  memberDisqualified: { status: 422, title: 'Medlemmet er inhabilt i punktet og kan ikke stemme.' },
  memberAbsent: { status: 422, title: 'Medlemmet er ikke til stede.' },
  disqualificationOpen: { status: 422, title: 'Afgør først, om medlemmet er inhabilt.' },
  alreadyVoted: { status: 409, title: 'Medlemmet har stemt.' },
  votesMissing: { status: 422, title: 'Stemmerne passer ikke med de fremmødte.' },
  outcomeMismatch: { status: 422, title: 'Udfaldet passer ikke med stemmerne.' },
  dissentNeedsVote: { status: 422, title: 'En afvigende mening kræver en afstemning, som medlemmet tabte.' },
  committeeOpinionMissing: { status: 422, title: 'Økonomiudvalget skal udtale sig, før byrådet beslutter om penge.' },
  // money
  noCover: { status: 422, title: 'Der er ikke dækning.' },
  beforeAppropriation: { status: 422, title: 'Der kan ikke bruges penge, før de er bevilget.' },
  leavesArea: { status: 422, title: 'Pengene bliver i området. Kun byrådet kan beslutte en omplacering.' },
  appropriationWithoutCover: { status: 422, title: 'En tillægsbevilling skal pege på sin dækning.' },
  aboveDelegation: { status: 422, title: 'Beløbet er over det, der er delegeret. Få det besluttet i et organ.' },
  yearClosed: { status: 409, title: 'Budgetåret er afsluttet. Bogfør i det nye år, eller søg om overførsel.' },
  carryOverDecided: { status: 409, title: 'Overførslen er allerede besluttet.' },
  amountInvalid: { status: 422, title: 'Beløbet skal være et helt antal øre over nul.' },
  // hand-over
  handoverAnswered: { status: 409, title: 'I har allerede svaret på overdragelsen.' },
  handoverNotOffered: { status: 409, title: 'Overdragelsen er ikke tilbudt endnu.' },
  // the machine room
  loginAway: { status: 503, title: 'Login-tjenesten svarer ikke. Prøv igen om lidt.' },
  loginMissing: { status: 503, title: 'Her er ingen login-tjeneste. Bed administratoren om at sætte en op.' },
  databaseAway: { status: 503, title: 'Databasen svarer ikke. Intet er gemt; prøv igen om lidt.' },
  unexpected: { status: 500, title: 'Noget gik galt hos os. Intet er gemt halvt; prøv igen.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errors;

/** One fault of one place in what was sent. One of a drawing may carry what a rule of the verifier found (`Fault`). */
export type FieldFault = { path: (string | number)[]; code: string; message: string; id?: string } & Partial<Found>;

type Found = Pick<Fault, 'rule' | 'severity' | 'elements' | 'counterexample' | 'fix'>;

/** problem+json as it stands on the wire. */
export type Problem = {
  type: string;
  code: ErrorCode;
  status: number;
  title: string;
  detail?: string;
  faults?: FieldFault[];
};

/** A refusal with its code: thrown by a use case, turned into problem+json at the edge. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly faults?: FieldFault[],
  ) {
    super(detail ?? errors[code].title);
    this.name = 'Refusal';
  }

  get status(): number {
    return errors[this.code].status;
  }

  toProblem(): Problem {
    const { status, title } = errors[this.code];
    return {
      type: `urn:samskab:problem:${this.code}`,
      code: this.code,
      status,
      title,
      ...(this.detail && { detail: this.detail }),
      ...(this.faults && { faults: this.faults }),
    };
  }
}
