import type { Database } from '@samskab/persistence';
import { revealed } from './personal.ts';
import type { Mailer } from './ports.ts';
import { recipients } from './recipients.ts';

/** One message; `key` is the effect's, so that each address gets it once. */
export type Notice = { key: string; caseId: string; subject: string; body: string; at: string };
/** How many were written to; `failed` says why some were not. */
export type Notified = { sent: number; failed?: string };

/** Writes to everyone of these roles in a case, each once. */
export async function notify(db: Database, mailer: Mailer, notice: Notice, ...roles: string[]): Promise<Notified> {
  return writeTo(db, mailer, notice, await recipients(db.read, notice.caseId, roles));
}

/** Writes to each address once: what was sent under the same key is not sent again, what was not is tried again. */
export async function writeTo(db: Database, mailer: Mailer, notice: Notice, addresses: string[]): Promise<Notified> {
  const outcomes: Notified[] = [];
  for (const to of addresses) outcomes.push(await sendOnce(db, mailer, notice, to));
  const failed = outcomes.find((outcome) => outcome.failed)?.failed;
  return { sent: outcomes.reduce((sum, outcome) => sum + outcome.sent, 0), ...(failed && { failed }) };
}

async function sendOnce(db: Database, mailer: Mailer, notice: Notice, to: string): Promise<Notified> {
  const { key, caseId, subject, body, at } = notice;
  const id = `${key}/${to}`;
  const row = { id, effectKey: key, caseId, to, subject, body, attempts: 0, error: null, at, nextTryAt: null };
  const stored = await db.read.notifications.first({ id });
  if (stored?.status === 'sent') return { sent: 1 };
  if (!stored)
    await db.transaction((tx) => tx.notifications.upsert({ ...row, status: 'pending', confidential: false }));
  const attempts = (stored?.attempts ?? 0) + 1;
  const text = await revealed(db.read, caseId, body);
  const error = await mailer.send({ key: id, to, subject, text }).then(
    () => null,
    (reason: unknown) => String(reason instanceof Error ? reason.message : reason),
  );
  await db.transaction((tx) => tx.notifications.update({ id }, { status: error ? 'failed' : 'sent', attempts, error }));
  return error ? { sent: 0, failed: error } : { sent: 1 };
}
