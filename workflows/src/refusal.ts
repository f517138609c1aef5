import type { Refused } from '@samskab/engine';
import { ApplicationFailure } from '@temporalio/workflow';
import type { RefusalType } from './messages.ts';

/** An engine's refusal as the failure of an update: its code is the type, an invalid one's fields are the details. */
export function refusal(refused: Refused): ApplicationFailure {
  const type: RefusalType = refused.code;
  const details = refused.code === 'invalid' ? [refused.fields] : [];
  return ApplicationFailure.create({ message: `refused: ${type}`, type, nonRetryable: true, details });
}
