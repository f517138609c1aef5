import type { LogPage, Paging } from '@samskab/contracts';
import { Refusal } from '@samskab/contracts';
import type { LogEntryRow } from '@samskab/persistence';
import type { z } from 'zod';
import { authorise } from '../authorise.ts';
import { readBy } from '../commands/by.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { readCaseResource } from './case-resource.ts';

type Entry = LogPage['items'][number];

/** The record of a case as it stands, from its beginning; personal values are references in it. */
export async function readLog(ctx: Ctx, caseId: string, paging: z.infer<typeof Paging>): Promise<LogPage> {
  const { read } = ctx.database;
  const row = await read.cases.first({ id: caseId });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, 'case.readLog', await readCaseResource(read, row));
  const from = Number(paging.cursor ?? 0);
  if (!Number.isSafeInteger(from)) throw new Refusal('invalid');
  const rows = await read.log.entries(caseId, from, paging.limit + 1);
  const items = rows.slice(0, paging.limit);
  const names = await namesOf(
    read,
    items.map(({ actorId }) => actorId && readBy(actorId).personId),
  );
  const next = rows.length > items.length ? String(from + items.length) : null;
  return { items: items.map((entry) => toEntry(entry, names)), next };
}

const toEntry = (
  { seq, at, actorId, event, answers, moves, prevHash, hash }: LogEntryRow,
  names: (id: string) => string,
): Entry => ({
  seq,
  at,
  actor: actorId && names(readBy(actorId).personId),
  event,
  answers: answers as Entry['answers'],
  moves: moves as Entry['moves'],
  prevHash,
  hash,
});
