import { z } from 'zod';
import { Id, Instant, Ore, page, Paging, Reason } from './primitives.ts';

const States = { expected: Ore, freed: Ore, granted: Ore, reserved: Ore, committed: Ore, used: Ore, returned: Ore };

/** A service area with its balance by state. Never "savings achieved" (domain.md I13). */
export const Area = z
  .object({
    id: Id,
    key: z.string(),
    name: z.string(),
    ...States,
    /** Left of the frames of all years, of which a year's is used or lapses. */
    room: Ore,
    lapsed: Ore,
    /** Moved out of the area by the council: the promise that the money stays, broken. */
    reallocated: Ore,
    /** Debits equal credits, caches equal sums. */ balanced: z.boolean(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;
export const AreaList = z.object({ items: z.array(Area) }).meta({ id: 'AreaList' });

export const Account = z
  .object({
    id: Id,
    areaId: Id,
    caseId: Id.nullable(),
    line: Id.nullable(),
    year: z.int().nullable(),
    state: z.string(),
    debits: Ore,
    credits: Ore,
  })
  .meta({ id: 'Account' });
export const AccountList = z.object({ items: z.array(Account) }).meta({ id: 'AccountList' });
export type AccountList = z.infer<typeof AccountList>;

export const Transfer = z
  .object({
    id: Id,
    areaId: Id,
    debit: Id,
    credit: Id,
    amount: Ore,
    at: Instant,
    op: z.string(),
    caseId: Id.nullable(),
    line: Id.nullable(),
    year: z.int().nullable(),
    decision: z.string().nullable(),
    cover: z.string().nullable(),
    purpose: z.string().nullable(),
    reason: z.string().nullable(),
    /** The money left its area, or came from another, by a decision of the council. */
    breach: z.boolean(),
  })
  .meta({ id: 'Transfer' });
export type Transfer = z.infer<typeof Transfer>;
export const TransferFilter = Paging.extend({ caseId: Id.optional() });
export type TransferFilter = z.infer<typeof TransferFilter>;
export const TransferPage = page(Transfer).meta({ id: 'TransferPage' });

export const TransferList = z.object({ items: z.array(Transfer) }).meta({ id: 'TransferList' });
export type TransferList = z.infer<typeof TransferList>;

/** Sets a line's frame or appropriation, or moves money by a council decision; an ordinary move out of the area is refused. */
export const PostTransfer = z
  .strictObject({
    kind: z.enum(['frame', 'supplementaryAppropriation', 'reallocation']),
    caseId: Id.optional(),
    line: Id.optional(),
    toArea: Id.optional(),
    amount: Ore.positive(),
    year: z.int().min(2000).max(2200),
    cover: z.string().max(500).optional(),
    decision: z.string().max(500).optional(),
    reason: Reason,
  })
  .meta({ id: 'PostTransfer' });
export type PostTransfer = z.infer<typeof PostTransfer>;
