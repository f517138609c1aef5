import { z } from 'zod';

export const meetingForms = ['citizensMeeting', 'townWalk', 'exhibition'] as const;

/** People meet in the town; what the meeting said is recorded in the form. */
export const meeting = z.strictObject({ kind: z.literal('meeting'), form: z.enum(meetingForms) });
