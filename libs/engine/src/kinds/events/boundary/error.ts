import type { Event } from '@samskab/definition';
import { completing } from '../../../run/complete.ts';
import type { Behaviour } from '../../behaviour.ts';

/** The business's no, drawn: its mappings read what came with the refusal. */
export const error: Behaviour<Event> = { enter: completing };
