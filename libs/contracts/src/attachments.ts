import { z } from 'zod';
import { Id, Instant } from './primitives.ts';

/** Bytes in one file: a photo of a telephone, a plan of some pages. */
export const ATTACHMENT_LIMIT = 15_000_000;

/** What a file is called, and the task it belongs to; its bytes are the request's body. */
export const AddAttachment = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    // oxlint-disable-next-line no-control-regex -- a name is shown, and sent in a header
    .regex(/^[^\u0000-\u001f\u007f/\\]+$/),
  task: Id.optional(),
});
export type AddAttachment = z.infer<typeof AddAttachment>;

export const Attachment = z
  .object({
    id: Id,
    taskId: Id.nullable(),
    name: z.string(),
    /** What its first bytes say it is. */
    mediaType: z.string(),
    size: z.int(),
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;
export const AttachmentList = z.object({ items: z.array(Attachment) }).meta({ id: 'AttachmentList' });
export type AttachmentList = z.infer<typeof AttachmentList>;
