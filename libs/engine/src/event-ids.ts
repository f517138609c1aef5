import type { Id } from '@samskab/definition';

/** The id of the event that a due fired. Every repetition is a due of its own. */
export const timerEventId = (due: Id): Id => `t:${due}`;

/** The id of a work's result. A retry is the same work, and yet its result is another event. */
export const workEventId = (work: Id, attempt: number): Id => (attempt === 1 ? `w:${work}` : `w:${work}#${attempt}`);
