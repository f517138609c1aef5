import { z } from 'zod';
import { OpenTask } from './cases.ts';
import { Data, Id, Instant, page, Paging, Side } from './primitives.ts';

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

/** What was decided before this step, and why: the decisions of the case's story, the last first. */
export const DecidedBefore = z.object({
  at: Instant,
  text: z.string(),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
});

export const Task = TaskRow.extend({
  doc: z.string().nullable(),
  fields: z.array(FormField),
  /** What the reader has filled in and not sent, and since when. */
  draft: z.object({ data: Data, savedAt: Instant }).nullable(),
  before: z.array(DecidedBefore),
  completedBy: z.string().nullable(),
  completedAt: Instant.nullable(),
}).meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const CompleteTask = z
  .strictObject({
    data: Data.default({}),
    /** The drawing's role someone without a login acted in. */ onBehalfOf: Id.optional(),
    /** Who that was. Personal: it stands beside the task and in no log. */
    behalfName: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'CompleteTask' });
export type CompleteTask = z.infer<typeof CompleteTask>;
/** A half-filled form, kept for one person at one task. */
export const SaveTaskDraft = z.strictObject({ data: Data }).meta({ id: 'SaveTaskDraft' });
export type SaveTaskDraft = z.infer<typeof SaveTaskDraft>;
export const SavedDraft = z.object({ savedAt: Instant }).meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof SavedDraft>;

/** Where the case goes when the step is done like this, by the engine itself. */
export const GoesTo = z.object({
  node: Id,
  name: z.string(),
  /** Who acts there, as the drawing calls them. */
  who: z.string().nullable(),
  side: Side.nullable(),
  /** `person`: somebody does it next; `council`: it goes on an agenda; `time`: it waits; `end`: the case ends there. */
  kind: z.enum(['person', 'council', 'handover', 'time', 'end']),
});
export type GoesTo = z.infer<typeof GoesTo>;
export const TaskPreview = z.object({ goesTo: z.array(GoesTo) }).meta({ id: 'TaskPreview' });
export type TaskPreview = z.infer<typeof TaskPreview>;
