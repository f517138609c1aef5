import { z } from 'zod';
import { Id, Instant, Json } from './primitives.ts';

/** The drawing itself is parsed by `libs/definition`, which reports every fault at once; here it is any JSON. */
export const Drawing = z.strictObject({ model: Json, layout: Json }).meta({ id: 'Drawing' });
export type Drawing = z.infer<typeof Drawing>;

export const SaveDraft = z
  .strictObject({
    model: Json,
    layout: Json,
    /** The revision the writer saw; 0 for the first. */ revision: z.int().min(0),
  })
  .meta({ id: 'SaveDraft' });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const Draft = z
  .object({
    key: z.string(),
    revision: z.int(),
    model: Json,
    layout: Json,
    updatedAt: Instant,
    updatedBy: z.string(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

/**
 * Something wrong with a drawing. What a rule of the verifier found names the rule, the elements it shows at, how a case
 * comes to it (a log that plays) and what mends it; the last two are JSON of `@samskab/verifier`'s own shapes.
 */
export const Fault = z
  .object({
    code: z.string(),
    path: z.array(z.union([z.string(), z.number()])),
    message: z.string(),
    id: z.string().optional(),
    rule: z.string().optional(),
    severity: z.enum(['error', 'advice']).optional(),
    elements: z.array(z.string()).optional(),
    counterexample: z.object({ log: z.array(Json) }).optional(),
    fix: Json.optional(),
  })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof Fault>;

/** `faults` stand between the drawing and its publication; `advice` does not. */
export const Validation = z
  .object({ ok: z.boolean(), faults: z.array(Fault), advice: z.array(Fault) })
  .meta({ id: 'Validation' });
export type Validation = z.infer<typeof Validation>;

export const Publish = z
  .strictObject({ revision: z.int().min(1), note: z.string().max(2_000).default('') })
  .meta({ id: 'Publish' });
export type Publish = z.infer<typeof Publish>;

export const VersionSummary = z
  .object({
    id: Id,
    key: z.string(),
    number: z.int(),
    name: z.string(),
    note: z.string(),
    hash: z.string(),
    publishedAt: Instant,
    publishedBy: z.string(),
    runningCases: z.int(),
  })
  .meta({ id: 'VersionSummary' });
export type VersionSummary = z.infer<typeof VersionSummary>;

/** What was advised on the drawing as it was published; it was published all the same. */
export const Published = VersionSummary.extend({ advice: z.array(Fault) }).meta({ id: 'Published' });
export type Published = z.infer<typeof Published>;

export const VersionList = z.object({ items: z.array(VersionSummary) }).meta({ id: 'VersionList' });

export const Version = VersionSummary.extend({ model: Json, layout: Json }).meta({ id: 'Version' });
export type Version = z.infer<typeof Version>;

export const ProcessSummary = z
  .object({ key: z.string(), name: z.string(), latest: VersionSummary.nullable(), draftRevision: z.int().nullable() })
  .meta({ id: 'ProcessSummary' });
export type ProcessSummary = z.infer<typeof ProcessSummary>;
export const ProcessList = z.object({ items: z.array(ProcessSummary) }).meta({ id: 'ProcessList' });
