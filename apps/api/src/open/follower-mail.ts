import type { FollowerRow, NotificationRow, Tx } from '@samskab/persistence';
import { realNow } from '../clock/municipal-clock.ts';

type Letter = { id: string; subject: string; body: string; at: string };

/** All that goes to a follower has its key: what stops following removes that too. */
export const followerKey = ({ id }: Pick<FollowerRow, 'id'>): string => `follow/${id}`;

/** Kept with what it tells of or not at all; the worker's post office sends what is kept. */
export function postTo(tx: Tx, follower: FollowerRow, { id, subject, body, at }: Letter): Promise<void> {
  const key = followerKey(follower);
  const mail: NotificationRow = {
    ...{ id: `${key}/${id}`, effectKey: key, caseId: follower.caseId, to: follower.email, subject, body, at },
    ...{ status: 'pending', attempts: 0, error: null, nextTryAt: realNow(), confidential: true },
  };
  return tx.notifications.upsert(mail);
}

/** The address, and every mail to it about the case. */
export async function forgetFollower(tx: Tx, follower: Pick<FollowerRow, 'id'>): Promise<void> {
  await tx.notifications.remove({ effectKey: followerKey(follower) });
  await tx.followers.remove({ id: follower.id });
}
