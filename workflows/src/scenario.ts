type Id = string;

/** A file as a form holds it. `id` and `size` come when it is uploaded; a scenario only names the file. */
export type FileValue = {
  readonly name: string;
  readonly mediaType: string;
  readonly size?: number;
  readonly id?: string;
};

/** Money is øre, a date `YYYY-MM-DD`, a party or a contact the plain words: whoever plays a scenario stores those as personal. */
export type Value = string | number | boolean | FileValue;
export type Values = Readonly<Record<Id, Value>>;

/** Where each krone of a money line stands, in exactly one of these; the ledger's summary has the same words. */
export type MoneyState =
  'expected' | 'freed' | 'granted' | 'committed' | 'used' | 'reserved' | 'returned' | 'lapsed' | 'reallocated';

/** Line → øre in each state; a state or a line that is not named is 0. */
export type Money = Readonly<Record<Id, Readonly<Partial<Record<MoneyState, number>>>>>;

/** `day` counts from the start of the variant; `date` is the same day in the calendar. `money` is how it stands after the step. */
type Told = { readonly day: number; readonly date: string; readonly tells: string; readonly money?: Money };

/** A task is done. `onBehalf`: the actor has no login, so a case worker records it for them. */
export type Complete = Told & {
  readonly do: 'complete';
  readonly actor: Id;
  readonly onBehalf?: true;
  readonly task: Id;
  readonly data: Values;
};

/** The secretary records what the body decided. Without `votes` it was decided without a vote. */
export type Decide = Told & {
  readonly do: 'decide';
  readonly item: Id;
  readonly meeting: string;
  readonly present: number;
  readonly disqualified: readonly { readonly member: number; readonly reason: string }[];
  readonly outcome: 'approved' | 'amended' | 'rejected' | 'sentBack' | 'noted' | 'forwarded';
  readonly votes?: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly data: Values;
};

/** The giver documents the condition and offers; both parties accept. */
export type HandOver = Told & {
  readonly do: 'handOver';
  readonly item: Id;
  readonly from: Id;
  readonly to: Id;
  readonly data: Values;
};

/** Time alone: the clock goes to `date`, where these timer events fire. */
export type Wait = Told & { readonly do: 'wait'; readonly fires: readonly Id[] };

/** Somebody wants to do a task that time has taken away: it is not on the list, and completing it is refused. */
export type TooLate = Told & { readonly do: 'tooLate'; readonly actor: Id; readonly task: Id };

export type Step = Complete | Decide | HandOver | Wait | TooLate;

export type Variant = {
  readonly title: string;
  readonly start: {
    readonly title: string;
    readonly date: string;
    readonly actor: Id;
    readonly message: Id;
    readonly tells: string;
    readonly data: Values;
  };
  readonly steps: readonly Step[];
  /** The end event that the case reaches. */
  readonly ends: Id;
  readonly money: Money;
};

/** What `patterns/<key>/scenario.json` holds: the same story for a person to read, a demo to play and a test to check. */
export type Scenario = {
  readonly pattern: Id;
  readonly municipality: string;
  /** The key of the variant that is played when none is named. */
  readonly main: Id;
  /** Variants of other towns, which ask for the same as the main one: each a case of its own with its lineage (domain.md I12). */
  readonly family?: readonly Id[];
  readonly variants: Readonly<Record<Id, Variant>>;
};
