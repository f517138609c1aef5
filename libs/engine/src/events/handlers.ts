import type { EventType } from '../types/event.ts';
import { caseCancelled } from './case-cancelled.ts';
import { caseEnded } from './case-ended.ts';
import type { Handler } from './handler.ts';
import { incidentResolved } from './incident-resolved.ts';
import { incidentRetried } from './incident-retried.ts';
import { itemDecided } from './item-decided.ts';
import { messageReceived } from './message-received.ts';
import { migrated } from './migrated.ts';
import { stepChosen } from './step-chosen.ts';
import { taskCompleted } from './task-completed.ts';
import { timerFired } from './timer-fired.ts';
import { tokensMoved } from './tokens-moved.ts';
import { upgraded } from './upgraded.ts';
import { variablesSet } from './variables-set.ts';
import { workDone } from './work-done.ts';
import { workFailed } from './work-failed.ts';
import { workRefused } from './work-refused.ts';

export const handlers: { [T in EventType]: Handler<T> } = {
  taskCompleted,
  itemDecided,
  workDone,
  workRefused,
  workFailed,
  timerFired,
  messageReceived,
  caseEnded,
  incidentRetried,
  incidentResolved,
  variablesSet,
  stepChosen,
  tokensMoved,
  migrated,
  upgraded,
  caseCancelled,
};

/** Every type of event, in the order in which they are offered. */
export const eventTypes = Object.keys(handlers) as EventType[];
