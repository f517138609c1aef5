import type { Tx } from '@samskab/persistence';

/** Who looks at a case on the meeting's agenda is told that something of the meeting is another. */
export async function touchCasesOf(tx: Tx, meetingId: string): Promise<void> {
  const items = await tx.agenda.find({ meetingId });
  await tx.touches.touch(...items.map(({ caseId }) => caseId));
}
