import { z } from 'zod';
import { scoped } from '../base.ts';
import { feel, id, text } from '../basics.ts';
import { facet } from '../facets/facet.ts';
import { field } from '../field.ts';
import { loop } from '../loop.ts';
import { mapping } from '../mapping.ts';
import { time } from '../time.ts';

export const activityKinds = [
  'none',
  'user',
  'manual',
  'service',
  'send',
  'receive',
  'script',
  'businessRule',
  'call',
  'subProcess',
  'eventSubProcess',
  'transaction',
  'adHoc',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** A deadline moves no token: it reminds, and `escalate` names the role that gets the task on its list when overdue. */
const due = z.strictObject({ remind: time.optional(), due: time, escalate: id.optional() });
export type Due = z.infer<typeof due>;

/** Work. Nothing crosses scopes but by `input` and `output`; `ref` names a message; `called` another process by its key. */
export const activity = z.strictObject({
  ...scoped,
  type: z.literal('activity'),
  activity: z.enum(activityKinds),
  default: id.optional(),
  role: id.optional(),
  form: z.array(field).optional(),
  ref: id.optional(),
  called: z.strictObject({ process: text.min(1), bind: z.enum(['pinned', 'latest']) }).optional(),
  input: z.array(mapping).optional(),
  output: z.array(mapping).optional(),
  loop: loop.optional(),
  adHoc: z.strictObject({ until: feel.optional(), order: z.enum(['parallel', 'sequential']) }).optional(),
  isForCompensation: z.boolean().optional(),
  due: due.optional(),
  facet: facet.optional(),
});
export type Activity = z.infer<typeof activity>;
