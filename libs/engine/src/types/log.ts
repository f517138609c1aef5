import type { Answer } from './ask.ts';
import type { Begun, Event } from './event.ts';

/** One entry of a case's log, as far as the engine needs it: what happened, and what the step was answered. */
export type Entry = { event: Begun | Event; answers: Answer[] };
