import type { MessageEvent } from '@nestjs/common';
import { Refusal } from '@samskab/contracts';
import type { StreamFilter } from '@samskab/contracts';
import { filter, interval, map, merge, Observable } from 'rxjs';
import { authorise, may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import type { Told } from './heads.ts';

/** So that proxies and browsers know that the line is alive. */
const HEARTBEAT_MS = 15_000;

/** What happens in the cases the caller may read. One they may not read is refused like one that is not there. */
export async function openStream(ctx: Ctx, { cases: wanted }: StreamFilter): Promise<Observable<MessageEvent>> {
  authorise(ctx, 'case.list', {});
  const ids = [...new Set(wanted)];
  const { read } = ctx.database;
  const rows = ids.length > 0 ? await read.cases.find({ id: ids }) : [];
  const resource = await caseResources(read, rows);
  if (rows.length < ids.length || !ids.every((id) => may(ctx, 'case.read', resource(id))))
    throw new Refusal('notFound');
  const beats = interval(HEARTBEAT_MS).pipe(map(() => ({ data: '', type: 'heartbeat' })));
  return merge(watched(ctx, ids).pipe(map(toMessage)), beats);
}

/** Watched as long as somebody listens. */
const watched = ({ heads }: Ctx, ids: string[]): Observable<Told> =>
  new Observable<Told>((listener) => {
    const mine = heads.told.pipe(filter((told) => told.type === 'clock' || ids.includes(told.caseId)));
    const listening = mine.subscribe(listener);
    const leave = heads.watch(ids);
    return () => {
      listening.unsubscribe();
      leave();
    };
  });

const toMessage = (told: Told): MessageEvent => ({ type: told.type, data: told });
