import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { toParticipant } from './to-participant.ts';

/** Who takes part in a case, in the order they were invited. */
export async function listParticipants(ctx: Ctx, caseId: string) {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  const drawing = await ctx.drawings.one(read, row.versionId);
  const rows = await read.participants.find({ caseId }, { order: { invitedAt: 'asc' } });
  return { items: rows.map((participant) => toParticipant(drawing, participant)) };
}
