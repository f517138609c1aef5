import type { Database, NotificationRow } from '@samskab/persistence';
import { revealed } from './personal.ts';
import type { Mailer } from './ports.ts';
import { recipients } from './recipients.ts';

/** One message; `key` is the effect's, so that each address gets it once. */
export type Notice = { key: string; caseId: string; subject: string; body: string; at: string };
/** How many were written to; `failed` says why some were not. */
export type Notified = { sent: number; failed?: string };

/** Longer than a mailer takes to give up: no two deliveries hold the same mail. An activity is tried again no earlier. */
const LEASE_MS = 15_000;

/** Writes to everyone of these roles in a case, each once. */
export async function notify(db: Database, mailer: Mailer, notice: Notice, ...roles: string[]): Promise<Notified> {
  return writeTo(db, mailer, notice, await recipients(db.read, notice.caseId, roles));
}

/**
 * Writes to each address once: what was sent under the same key is not sent again, what was not is tried again. Throws
 * while another delivery has one in its hands: what comes of that is known when this one is tried again.
 */
export async function writeTo(db: Database, mailer: Mailer, notice: Notice, addresses: string[]): Promise<Notified> {
  const outcomes: Notified[] = [];
  for (const to of addresses) outcomes.push(await sendOnce(db, mailer, notice, to));
  const failed = outcomes.find((outcome) => outcome.failed)?.failed;
  return { sent: outcomes.reduce((sum, outcome) => sum + outcome.sent, 0), ...(failed && { failed }) };
}

async function sendOnce(db: Database, mailer: Mailer, notice: Notice, to: string): Promise<Notified> {
  const { id, status, attempts } = await taken(db, notice, to);
  if (status === 'sent') return { sent: 1 };
  const { caseId, subject, body } = notice;
  const text = await revealed(db.read, caseId, body);
  const error = await mailer.send({ key: id, to, subject, text }).then(
    () => null,
    (reason: unknown) => String(reason instanceof Error ? reason.message : reason),
  );
  const set = { status: error ? ('failed' as const) : ('sent' as const), error, nextTryAt: null };
  await db.transaction((tx) => tx.notifications.update({ id, attempts }, set));
  return error ? { sent: 0, failed: error } : { sent: 1 };
}

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** The mail, leased to this delivery unless it has been sent: the row is held while one of two at once takes it. */
function taken(db: Database, { key, caseId, subject, body, at }: Notice, to: string): Promise<NotificationRow> {
  const id = `${key}/${to}`;
  const fresh = { id, effectKey: key, caseId, to, subject, body, attempts: 0, error: null, at, nextTryAt: null };
  return db.transaction(async (tx) => {
    await tx.notifications.insertMissing({ ...fresh, status: 'pending', confidential: false });
    const [mail] = await tx.notifications.lock({ id });
    if (!mail) throw new Error(`${id} was not kept`);
    if (mail.status === 'sent') return mail;
    if (mail.nextTryAt !== null && mail.nextTryAt > fromNow(0)) throw new Error(`${id} is being sent`);
    const lease = { status: 'pending' as const, attempts: mail.attempts + 1, nextTryAt: fromNow(LEASE_MS) };
    await tx.notifications.update({ id }, lease);
    return { ...mail, ...lease };
  });
}
