import type { Event } from '@samskab/engine';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import { CLOCK_SIGNAL, EVENT_UPDATE, STANDING_QUERY } from './messages.ts';
import type { Applied, Standing } from './messages.ts';

export const eventUpdate = defineUpdate<Applied, [Event]>(EVENT_UPDATE);
export const clockSignal = defineSignal<[offset: number]>(CLOCK_SIGNAL);
export const standingQuery = defineQuery<Standing>(STANDING_QUERY);
