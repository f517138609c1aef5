import { isCancellation, TemporalFailure } from '@temporalio/workflow';

/**
 * A local activity that gave up. Out of time it fails as an activity; out of attempts the server's core hands over what
 * the last attempt threw, bare.
 */
export const isOutage = (error: unknown): boolean => error instanceof TemporalFailure && !isCancellation(error);
