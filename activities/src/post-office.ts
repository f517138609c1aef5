import type { NotificationRow } from '@samskab/persistence';
import type { Ports } from './create-activities.ts';
import { revealed } from './personal.ts';

/** How long mail that cannot be sent is tried again, real time. */
export type Patience = {
  /** After so many it has failed, and a person must write anew. */
  attempts: number;
  /** Doubled after each attempt, up to the longest. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** Longer than a mailer takes to give up: no two offices hold the same mail. */
  leaseMs: number;
};

/** About two hours. */
const usual: Patience = { attempts: 12, firstPauseMs: 5_000, longestPauseMs: 1_800_000, leaseMs: 120_000 };
const EVERY_MS = 2_000;
const AT_ONCE = 5;

export type PostOffice = {
  start(): void;
  /** Resolves when what is in hand has been sent. */
  stop(): Promise<void>;
  /** Sends what is due now, once. */
  round(): Promise<void>;
};

/**
 * Sends the mail that no activity owns, an invitation first of all: kept with what it tells of, sent afterwards. Each
 * message goes out once under a lease, however many offices are open; one that died with a message in its hands may
 * have sent it, so the next sends it with the same Message-ID.
 */
export function postOffice(
  ports: Ports,
  patience = usual,
  report: (error: unknown) => void = console.error,
): PostOffice {
  let timer: NodeJS.Timeout | undefined;
  let inHand: Promise<void> = Promise.resolve();
  let open = true;

  async function round(): Promise<void> {
    const mails = await take(ports, patience.leaseMs);
    await Promise.all(mails.map((mail) => post(ports, patience, mail)));
  }

  function start(): void {
    timer = setTimeout(() => {
      inHand = round()
        .catch(report)
        .finally(() => open && start());
    }, EVERY_MS);
  }

  async function stop(): Promise<void> {
    open = false;
    clearTimeout(timer);
    await inHand;
  }

  return { start, stop, round };
}

const from = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Leases what is due; what another office took meanwhile is no longer due. An idle office only reads. */
async function take({ db }: Ports, leaseMs: number): Promise<NotificationRow[]> {
  const due = () => ({ status: 'pending' as const, nextTryAt: { upTo: from(0) } });
  const found = await db.read.notifications.find(due(), { order: { nextTryAt: 'asc' }, limit: AT_ONCE });
  if (found.length === 0) return [];
  return db.transaction(async (tx) => {
    const mine = await tx.notifications.lock({ ...due(), id: found.map(({ id }) => id) });
    const leased = mine.map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
    for (const { id, attempts } of leased)
      await tx.notifications.update({ id }, { attempts, nextTryAt: from(leaseMs) });
    return leased;
  });
}

/** Sends one, and notes what came of it, unless its lease ran out meanwhile and another has it. */
async function post({ db, mailer }: Ports, patience: Patience, mail: NotificationRow): Promise<void> {
  const { id, to, subject, body, caseId, attempts } = mail;
  const text = caseId === null ? body : await revealed(db.read, caseId, body);
  const error = await mailer.send({ key: id, to, subject, text }).then(
    () => null,
    (reason: unknown) => String(reason instanceof Error ? reason.message : reason),
  );
  const set = error === null ? ended(mail, 'sent') : unsent(mail, patience, error);
  await db.transaction((tx) => tx.notifications.update({ id, attempts, status: 'pending' }, set));
}

function unsent(mail: NotificationRow, patience: Patience, error: string): Partial<NotificationRow> {
  if (mail.attempts >= patience.attempts) return { ...ended(mail, 'failed'), error };
  const pause = Math.min(patience.firstPauseMs * 2 ** (mail.attempts - 1), patience.longestPauseMs);
  return { error, nextTryAt: from(pause) };
}

/** A personal link lets its reader in: it is not kept in the house. */
function ended({ body, confidential }: NotificationRow, status: 'sent' | 'failed'): Partial<NotificationRow> {
  return { status, error: null, nextTryAt: null, body: confidential ? '' : body };
}
