import type { CaseActivities } from '@samskab/activities';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

/**
 * Work outside, tried until its outcome is known: what the business says no to, or what cannot be done, comes back as a
 * result. So only an outage makes it retry, and an outage ends. A killed worker is not noticed before the time is up.
 */
export const activities = proxyActivities<CaseActivities>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Inside the workflow task, and so six history events a step; gives up within seconds, before the task is lost. */
export const local = proxyLocalActivities<Pick<CaseActivities, 'append' | 'loadDrawing'>>({
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '6s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '1s', maximumAttempts: 4 },
});
