import { z } from 'zod';
import { Data, Id, Instant, Reason, Side } from './primitives.ts';

export const HandoverSide = z.enum(['from', 'to']);
export type HandoverSide = z.infer<typeof HandoverSide>;

export const Handover = z
  .object({
    id: Id,
    caseId: Id,
    node: Id,
    name: z.string(),
    object: z.string(),
    parties: z.object({
      from: z.object({ role: Id, name: z.string(), side: Side }),
      to: z.object({ role: Id, name: z.string(), side: Side }),
    }),
    /** `open`: the giver documents and offers; `offered`: both accept, or one refuses; `refused`: mended and offered again. */
    status: z.enum(['open', 'offered', 'refused', 'accepted', 'withdrawn']),
    round: z.int(),
    fields: z.array(
      z.object({ variable: Id, label: z.string(), required: z.boolean(), type: z.json(), value: z.json() }),
    ),
    answers: z.array(
      z.object({
        side: HandoverSide,
        accepted: z.boolean(),
        reason: z.string().nullable(),
        by: z.string(),
        at: Instant,
      }),
    ),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;

/** The giver documents the condition; offering is the giver's own acceptance. */
export const OfferHandover = z.strictObject({ data: Data, onBehalfOf: Id.optional() }).meta({ id: 'OfferHandover' });
export type OfferHandover = z.infer<typeof OfferHandover>;
export const AcceptHandover = z
  .strictObject({ side: HandoverSide, onBehalfOf: Id.optional() })
  .meta({ id: 'AcceptHandover' });
export type AcceptHandover = z.infer<typeof AcceptHandover>;
export const RefuseHandover = z
  .strictObject({ side: HandoverSide, reason: Reason, onBehalfOf: Id.optional() })
  .meta({ id: 'RefuseHandover' });
export type RefuseHandover = z.infer<typeof RefuseHandover>;
