import type { Event } from '@samskab/definition';
import { completing } from '../../../run/complete.ts';
import type { Behaviour } from '../../behaviour.ts';

/** A milestone: passed, and seen in the log. */
export const milestone: Behaviour<Event> = { enter: completing };
