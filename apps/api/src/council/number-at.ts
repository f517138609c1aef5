import type { Tx } from '@samskab/persistence';

/** The next number of a meeting, which is held until the item stands there: two items have two numbers. */
export async function numberAt(tx: Tx, meetingId: string): Promise<number> {
  await tx.meetings.lock({ id: meetingId });
  return Math.max(0, ...(await tx.agenda.find({ meetingId })).map(({ number }) => number)) + 1;
}
