import type { Id } from '@samskab/definition';
import type { EventType } from './event.ts';

/** An event the state would accept, were its data valid: `id` is what it names, `node` where that stands. */
export type Offer = { type: EventType; id: Id; node: Id; outcomes?: string[] };
