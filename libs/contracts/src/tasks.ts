import { z } from 'zod';
import { OpenTask } from './cases.ts';
import { Data, Id, Instant, page, Paging, Reason } from './primitives.ts';

export const TaskFilter = Paging.extend({
  role: Id.optional(),
  status: z.enum(['open', 'completed', 'closed']).default('open'),
  caseId: Id.optional(),
  mine: z.stringbool().default(false),
  sort: z.enum(['due', 'opened']).default('due'),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

export const TaskRow = OpenTask.extend({
  caseId: Id,
  caseTitle: z.string(),
  town: z.string(),
  status: z.enum(['open', 'completed', 'closed']),
}).meta({ id: 'TaskRow' });
export type TaskRow = z.infer<typeof TaskRow>;
export const TaskPage = page(TaskRow).meta({ id: 'TaskPage' });

export const FormField = z
  .object({
    id: Id,
    variable: Id,
    label: z.string(),
    help: z.string().nullable(),
    required: z.boolean(),
    readOnly: z.boolean(),
    visible: z.boolean(),
    type: z.json(),
    personal: z.boolean(),
    value: z.json(),
  })
  .meta({ id: 'FormField' });

export const Task = TaskRow.extend({
  doc: z.string().nullable(),
  fields: z.array(FormField),
  completedBy: z.string().nullable(),
  completedAt: Instant.nullable(),
}).meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const CompleteTask = z
  .strictObject({
    data: Data.default({}),
    /** The drawing's role someone without a login acted in. */ onBehalfOf: Id.optional(),
  })
  .meta({ id: 'CompleteTask' });
export type CompleteTask = z.infer<typeof CompleteTask>;
export const ReopenTask = z.strictObject({ reason: Reason }).meta({ id: 'ReopenTask' });
export type ReopenTask = z.infer<typeof ReopenTask>;
