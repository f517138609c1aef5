import { z } from 'zod';
import { Drawing } from './definitions.ts';
import { Id, Instant, Json, Ore, Reason } from './primitives.ts';

/** What a running case shall follow: a published version of its process, or a drawing of its own; exactly one of them. */
const wanted = {
  versionId: Id.optional(),
  drawing: Drawing.optional(),
  /** Old node, flow or trigger → the new one it has become; what is not named keeps its id. */
  map: z.record(Id, Id).default({}),
  /** Tokens that are taken from where they stand and begin anew at a node of the new drawing. */
  move: z
    .array(z.strictObject({ token: Id, to: Id }))
    .max(200)
    .default([]),
  /** Tokens that are taken away. */
  cancel: z.array(Id).max(200).default([]),
  /** Postings that are taken back: ids of `money.done` of the preview. */
  undo: z.array(Id).max(200).default([]),
};

export const PreviewRedraw = z.strictObject(wanted).meta({ id: 'PreviewRedraw' });
export type PreviewRedraw = z.infer<typeof PreviewRedraw>;

/** `seq`: that of the preview the person saw; a case that has gone on since is refused as `stale`. */
export const Redraw = z.strictObject({ ...wanted, seq: z.int().min(0), reason: Reason }).meta({ id: 'Redraw' });
export type Redraw = z.infer<typeof Redraw>;

/** A step with its name, '' where it has none. */
const Step = z.object({ node: Id, name: z.string() });

/** Why not, or what to know: a sentence, and what of the drawing or the case it is about. */
export const RedrawNote = z
  .object({ code: z.string(), message: z.string(), node: Id.nullable(), token: Id.nullable() })
  .meta({ id: 'RedrawNote' });
export type RedrawNote = z.infer<typeof RedrawNote>;

/** One step of either drawing that is not the same in the other. */
export const StepChange = z
  .object({
    node: Id,
    /** Its id in the other drawing, where that is another. */
    becomes: Id.nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    what: z.array(z.enum(['added', 'removed', 'id', 'name', 'role', 'form', 'deadline', 'kind', 'ways', 'other'])),
  })
  .meta({ id: 'StepChange' });
export type StepChange = z.infer<typeof StepChange>;

const before = <T extends z.ZodType>(type: T) => z.object({ before: type.nullable(), after: type.nullable() });

/** `stays`: it is open as before, perhaps under another id; `closed`: taken away; `begun`: put down anew; `nowhere`: it has no place. */
export const TokenChange = z
  .object({
    token: Id,
    fate: z.enum(['stays', 'closed', 'begun', 'nowhere']),
    before: Step.nullable(),
    after: Step.nullable(),
    why: z.string().nullable(),
    /** Where it could go on as it is, by `map`. */
    becomes: z.array(Step),
    /** Where it could begin anew, by `move`: the nearest first. */
    movesTo: z.array(Step),
  })
  .meta({ id: 'TokenChange' });
export type TokenChange = z.infer<typeof TokenChange>;

export const OpenChange = z
  .object({
    id: Id,
    kind: z.enum(['task', 'council', 'handover', 'wait', 'work']),
    fate: z.enum(['stays', 'closes', 'opens']),
    node: Id,
    name: z.string(),
    /** Names of roles. */
    role: before(z.string()),
    dueAt: before(Instant),
  })
  .meta({ id: 'OpenChange' });
export type OpenChange = z.infer<typeof OpenChange>;

/** An instant that is new, gone, or another; `drawn`: the drawing now says otherwise, and this one keeps its instant. */
export const DeadlineChange = z
  .object({
    id: Id,
    node: Id,
    name: z.string(),
    what: z.enum(['due', 'reminder', 'escalation', 'timer']),
    ...before(Instant).shape,
    drawn: z.boolean(),
  })
  .meta({ id: 'DeadlineChange' });
export type DeadlineChange = z.infer<typeof DeadlineChange>;

/** A posting of the case; `amount` is null for all or the rest, which the ledger knows. Øre. */
const Posting = z.object({
  id: Id,
  node: Id,
  name: z.string(),
  op: z.string(),
  line: Id,
  lineName: z.string(),
  amount: Ore.nullable(),
});

export const RedrawMoney = z
  .object({
    /** What is posted at once. */
    posted: z.array(Posting),
    /** What is taken back, by request, or when work under way is done. */
    undone: z.array(Posting),
    /** What was posted at steps that are no longer drawn; it stands, unless it is asked to be taken back. */
    done: z.array(Posting.extend({ reversible: z.boolean() })),
    /** Money on a line that no step ahead uses: øre. */
    left: z.array(z.object({ line: Id, lineName: z.string(), amount: Ore })),
  })
  .meta({ id: 'RedrawMoney' });
export type RedrawMoney = z.infer<typeof RedrawMoney>;

const VersionRef = z.object({ id: Id.nullable(), number: z.int().nullable(), name: z.string() });

/**
 * What would come of a redraw. `ends`: the verifier has shown that the case can still end, whatever comes; `unproven`: it
 * could not tell within its limits, and the redraw is allowed; `refused`: `refusals` say why.
 */
export const RedrawPreview = z
  .object({
    seq: z.int(),
    from: VersionRef,
    to: VersionRef,
    verdict: z.enum(['ends', 'unproven', 'refused']),
    refusals: z.array(RedrawNote),
    warnings: z.array(RedrawNote),
    /** Where it would come to stand, and a log of events and answers that leads there from where the case is. */
    counterexample: z.object({ elements: z.array(Id), log: z.array(Json) }).nullable(),
    steps: z.array(StepChange),
    tokens: z.array(TokenChange),
    open: z.array(OpenChange),
    deadlines: z.array(DeadlineChange),
    money: RedrawMoney,
    /** Who is told: roles that have or get something open, with how many people that is. */
    told: z.array(z.object({ role: Id, name: z.string(), people: z.int() })),
  })
  .meta({ id: 'RedrawPreview' });
export type RedrawPreview = z.infer<typeof RedrawPreview>;

/** Something that reopening cannot undo. `id` is what `accepts` names. */
export const Lasting = z
  .object({
    id: Id,
    kind: z.enum(['money', 'mail', 'decision', 'handover']),
    node: Id,
    name: z.string(),
    text: z.string(),
    at: Instant,
  })
  .meta({ id: 'Lasting' });
export type Lasting = z.infer<typeof Lasting>;

/** What reopening a step would do. `refused`: it cannot be, and why. */
export const ReopenPreview = z
  .object({
    seq: z.int(),
    refused: z.object({ code: z.string(), message: z.string() }).nullable(),
    task: z.object({ id: Id, node: Id, name: z.string() }),
    /** Steps others completed since, which are to be done again. */
    again: z.array(z.object({ id: Id, node: Id, name: z.string(), at: Instant })),
    /** What stands open now and is closed. */
    closes: z.array(z.object({ id: Id, kind: OpenChange.shape.kind, node: Id, name: z.string() })),
    /** Variables that hold again what they held before; personal ones without their values. */
    restored: z.array(z.object({ variable: Id, name: z.string(), now: Json, then: Json })),
    /** What was done since and is taken back. */
    undone: z.array(z.object({ id: Id, node: Id, name: z.string(), text: z.string() })),
    lasting: z.array(Lasting),
  })
  .meta({ id: 'ReopenPreview' });
export type ReopenPreview = z.infer<typeof ReopenPreview>;

/** `accepts`: ids of what the preview says will last; without them a step with lasting effects is not reopened. */
export const ReopenTask = z
  .strictObject({ reason: Reason, seq: z.int().min(0).optional(), accepts: z.array(Id).max(500).default([]) })
  .meta({ id: 'ReopenTask' });
export type ReopenTask = z.infer<typeof ReopenTask>;
