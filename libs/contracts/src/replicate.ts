import { z } from 'zod';
import { CaseStatus } from './cases.ts';
import { Data, Id, Instant } from './primitives.ts';

/**
 * "Start i en anden by": the same pattern in another town, a case of its own with its lineage (domain.md I12). Nothing is
 * taken from the origin but its pattern: `input` is the new town's own.
 */
export const Replicate = z
  .strictObject({
    town: z.string().trim().min(1).max(100),
    /** The pattern's name and the town, unless given. */
    title: z.string().trim().min(3).max(200).optional(),
    input: Data.default({}),
    /** The pattern as it is published now, or the very version that the origin runs on. */
    version: z.enum(['latest', 'origin']).default('latest'),
    caseNumber: z
      .string()
      .regex(/^\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}$/)
      .optional(),
  })
  .meta({ id: 'Replicate' });
export type Replicate = z.infer<typeof Replicate>;

/** One town of a family. `id`, `town` and `title` are null for who may not read the case, and `children` stand all the same. */
export const FamilyMember = z
  .object({
    id: Id.nullable(),
    town: z.string().nullable(),
    title: z.string().nullable(),
    status: CaseStatus,
    /** Below 0: a drawing of its own. */
    versionNumber: z.int(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    /** When its association was founded and registered; null = not yet, or the pattern founds none. */
    foundedAt: Instant.nullable(),
    get children(): z.ZodArray<typeof FamilyMember> {
      return z.array(FamilyMember);
    },
  })
  .meta({ id: 'FamilyMember' });
export type FamilyMember = z.infer<typeof FamilyMember>;

/** All towns that repeat one case, from the first: "1 → 6". */
export const Family = z.object({ size: z.int(), root: FamilyMember }).meta({ id: 'Family' });
export type Family = z.infer<typeof Family>;
