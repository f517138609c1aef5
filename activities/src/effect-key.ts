import type { Effect } from './case-activities.ts';

/** `caseId/commandId`: what makes an effect happen once however often its activity runs. */
export const effectKey = ({ caseId, command }: Effect): string => `${caseId}/${command.id}`;
