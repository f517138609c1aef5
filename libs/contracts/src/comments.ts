import { z } from 'zod';
import { Id, Instant, Text } from './primitives.ts';

/** Said beside a case or one of its tasks: it moves no token, and stands with who said it. */
export const WriteComment = z
  .strictObject({ text: Text.trim().min(1), taskId: Id.optional() })
  .meta({ id: 'WriteComment' });
export type WriteComment = z.infer<typeof WriteComment>;

export const Comment = z
  .object({ id: Id, taskId: Id.nullable(), text: z.string(), by: z.string(), at: Instant })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof Comment>;
export const CommentList = z.object({ items: z.array(Comment) }).meta({ id: 'CommentList' });
export type CommentList = z.infer<typeof CommentList>;
/** Of one task; absent = of the whole case. */
export const OfTask = z.object({ task: Id.optional() });
export type OfTask = z.infer<typeof OfTask>;
