import type { MessageEvent } from '@nestjs/common';
import { Refusal } from '@samskab/contracts';
import type { StreamFilter } from '@samskab/contracts';
import { DatabaseAway } from '@samskab/persistence';
import { filter, interval, map, merge, Observable, switchMap, takeWhile } from 'rxjs';
import { authorise, may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import { realNow } from '../clock/municipal-clock.ts';
import type { Ctx } from '../ctx.ts';
import type { Told } from './heads.ts';

/** So that proxies and browsers know that the line is alive; and so often it is asked whether its listener still is someone. */
const HEARTBEAT_MS = 15_000;

/**
 * What happens in the cases the caller may read, until they log out or their session ends. A case they may not read is
 * refused like one that is not there. Throws `tooManyStreams`.
 */
export async function openStream(ctx: Ctx, { cases: wanted }: StreamFilter): Promise<Observable<MessageEvent>> {
  authorise(ctx, 'case.list', {});
  ctx.listeners.refuseTooMany(ctx.actor.id);
  const ids = [...new Set(wanted)];
  const { read } = ctx.database;
  const rows = ids.length > 0 ? await read.cases.find({ id: ids }) : [];
  const resource = await caseResources(read, rows);
  if (rows.length < ids.length || !ids.every((id) => may(ctx, 'case.read', resource(id))))
    throw new Refusal('notFound');
  const beats = interval(HEARTBEAT_MS).pipe(
    switchMap(() => isLoggedIn(ctx)),
    map((still) => (still ? { data: '', type: 'heartbeat' } : null)),
  );
  return merge(watched(ctx, ids).pipe(map(toMessage)), beats).pipe(takeWhile((message) => message !== null));
}

/** While the database is away nobody is known to have left. */
async function isLoggedIn({ database, sessionId }: Ctx): Promise<boolean> {
  if (sessionId === null) return false;
  try {
    return (await database.read.sessions.first({ id: sessionId, expiresAt: { from: realNow() } })) !== undefined;
  } catch (error) {
    if (error instanceof DatabaseAway) return true;
    throw error;
  }
}

/** Watched as long as somebody listens. */
const watched = ({ heads, listeners, actor }: Ctx, ids: string[]): Observable<Told> =>
  new Observable<Told>((listener) => {
    const mine = heads.told.pipe(filter((told) => told.type === 'clock' || ids.includes(told.caseId)));
    const listening = mine.subscribe(listener);
    const leave = [heads.watch(ids), listeners.add(actor.id)];
    return () => {
      listening.unsubscribe();
      for (const left of leave) left();
    };
  });

const toMessage = (told: Told): MessageEvent => ({ type: told.type, data: told });
