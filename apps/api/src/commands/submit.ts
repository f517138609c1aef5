import { createHash } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Command } from '@samskab/contracts';
import type { Begun, Event, Meta } from '@samskab/engine';
import { canonicalJson, DatabaseAway } from '@samskab/persistence';
import type { CommandRow, JsonObject, Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import { authorise } from '../authorise.ts';
import { sleep } from '../background.ts';
import { realNow } from '../clock/municipal-clock.ts';
import type { Ctx } from '../ctx.ts';
import { answerOf } from './answer-of.ts';
import { byOf } from './by.ts';
import { deliver, isSettled } from './deliver.ts';

type Bare<E> = E extends Meta ? Omit<E, keyof Meta> : never;
/** What shall happen in a case, still without who and when. */
export type EventBody = Bare<Event | Begun>;

export type Prepared = {
  caseId: string;
  /** Null: it is done when it is kept, and the case hears nothing of it. */
  event: EventBody | null;
  /** The drawing's role someone without a login acted in. */
  onBehalfOf?: string | undefined;
  /** When it happened, where that is not now. */
  at?: string;
};

export type Asked = {
  /** The `Idempotency-Key`: from here on the id of the command and of the event. */
  id: string;
  kind: string;
  /** What makes two requests the same one: the body, and what the address names. */
  request: unknown;
  /**
   * Authorises, and refuses all that the database can; makes the event. Runs in the unit of work that keeps the
   * command, possibly more than once. `at` is the municipality's time of it.
   */
  prepare: (tx: Tx, at: string) => Promise<Prepared>;
};

/** A person waits so long for what comes of it; after that the relay does. */
const PATIENCE_MS = 10_000;
/** When the relay takes over from a process that died with the command in its hands. */
const LEASE_MS = 5_000;

/**
 * What a person does in a case: kept first, then sent. Answers `done` when it is known to be in the case's log, else
 * `pending`. The same id again answers the same. Throws what `prepare` refuses, what the case refuses, and
 * `idempotencyKeyReused`.
 */
export async function submit(ctx: Ctx, asked: Asked): Promise<Command> {
  const kept = await againOnDuplicate(() => keep(ctx, asked));
  return answerOf(isSettled(kept) ? kept : await delivered(ctx, kept));
}

/** The command as it stands when its outcome is known or patience ends. It is kept, whatever fails from here on. */
async function delivered(ctx: Ctx, kept: CommandRow): Promise<CommandRow> {
  try {
    const delivery = deliver(ctx, kept);
    ctx.background.track(delivery);
    await Promise.race([delivery, sleep(PATIENCE_MS)]);
    return (await ctx.database.read.commands.first({ id: kept.id })) ?? kept;
  } catch (error) {
    if (error instanceof DatabaseAway) return kept;
    throw error;
  }
}

function keep(ctx: Ctx, asked: Asked): Promise<CommandRow> {
  const requestHash = hashOf(ctx, asked);
  return ctx.database.transaction(async (tx) => {
    const [known] = await tx.commands.lock({ id: asked.id });
    if (known && known.requestHash !== requestHash) throw new Refusal('idempotencyKeyReused');
    if (known) return repeated(ctx, known);
    const row = await newRow(ctx, asked, requestHash, tx);
    await tx.commands.insert(row);
    return row;
  });
}

function repeated(ctx: Ctx, known: CommandRow): CommandRow {
  authorise(ctx, 'command.read', { actorId: known.actorId });
  return known;
}

async function newRow(ctx: Ctx, { id, kind, prepare }: Asked, requestHash: string, tx: Tx): Promise<CommandRow> {
  const now = await ctx.clock.now(tx.read);
  const { caseId, event, onBehalfOf, at = now } = await prepare(tx, now);
  const meta: Meta = { id, at, by: byOf(ctx.actor.id, onBehalfOf) };
  const first = event
    ? { status: 'pending' as const, event: { ...event, ...meta } as JsonObject, nextTryAt: realNow(LEASE_MS) }
    : { status: 'done' as const, event: null, nextTryAt: null };
  return {
    id,
    kind,
    caseId,
    actorId: ctx.actor.id,
    at,
    requestHash,
    answer: null,
    attempts: 0,
    ...first,
  };
}

/** The hash holds who asks, so a stored answer is given to the one it was stored for. */
const hashOf = ({ actor }: Ctx, { kind, request }: Asked): string =>
  createHash('sha256')
    .update(canonicalJson({ kind, request, actor: actor.id }))
    .digest('hex');
