import type { CaseActivities } from '@samskab/activities';
import { activities, local } from './activities.ts';
import { isOutage } from './outage.ts';

type Load = CaseActivities['loadDrawing'];

/**
 * Local, so that the first task of a run holds a command; when the database is away for longer than a task may last, an
 * ordinary activity waits for it: a case must not end because it could not begin.
 */
export function loadDrawing(request: Parameters<Load>[0]): ReturnType<Load> {
  return local.loadDrawing(request).catch((error: unknown) => {
    if (isOutage(error)) return activities.loadDrawing(request);
    throw error;
  });
}
