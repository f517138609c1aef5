import { z } from 'zod';

/** An opaque identifier of ours or of a drawing: never shown to people. */
export const Id = z.string().min(1).max(120);
/** An instant, ISO 8601 in UTC with milliseconds: sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 });
/** A calendar date in the municipality, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
/** Money in øre, a safe integer. */
export const Ore = z.int();
/** Free text a person wrote; one paragraph to a few pages. */
export const Text = z.string().max(20_000);
/** A required reason (domain.md I11): every refusal, reopening and cancellation has one. */
export const Reason = z.string().trim().min(3).max(4_000);

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export const Json: z.ZodType<Json> = z.json();
export const Data = z.record(z.string().max(64), Json);
export type Data = z.infer<typeof Data>;

/** Which side of the co-creation someone stands on; colours on the screen follow it. */
export const Side = z.enum(['citizens', 'municipality', 'council', 'other']);
export type Side = z.infer<typeof Side>;

/** The roles a login can carry; a participant's role in a case is a role of the drawing. */
export const OrgRole = z.enum([
  'processDesigner',
  'caseWorker',
  'councillor',
  'councilSecretary',
  'financeOfficer',
  'participant',
  'chiefExecutive',
  'auditor',
  'administrator',
]);
export type OrgRole = z.infer<typeof OrgRole>;

/** A page of a keyset-paged list: `next` is given back as `cursor`. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const Paging = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
