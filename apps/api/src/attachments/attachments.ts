import { createHash } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { AddAttachment, Attachment, AttachmentList } from '@samskab/contracts';
import type { AttachmentRow, Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { refuseOtherTask } from '../tasks/of-case.ts';
import { dropFile, keepFile, readStored } from './file-store.ts';
import { mediaTypeOf } from './sniff.ts';

type Upload = AddAttachment & { id: string; caseId: string };

/**
 * Keeps a file beside a case. What it is is read from its bytes, whatever it was sent as. The same id again is the same
 * file. Throws `fileKind` for one of a kind that is not taken.
 */
export async function addAttachment(ctx: Ctx, upload: Upload, receive: () => Promise<Buffer>): Promise<Attachment> {
  const { database, config } = ctx;
  // Who may not is told before their file is read.
  await database.transaction((tx) => refuseUnallowed(ctx, tx, upload));
  const bytes = await receive();
  const mediaType = mediaTypeOf(bytes, upload.name);
  if (mediaType === undefined) throw new Refusal('fileKind');
  const stored = await keepFile(config.home, bytes);
  const row = { ...rowOf(ctx, upload, bytes), mediaType, stored };
  const kept = await againOnDuplicate(() => insert(ctx, upload, row)).finally(() => dropUnused(ctx, stored));
  return toAttachment(kept, await namesOf(database.read, [kept.addedBy]));
}

/** What came to no row is not kept. */
async function dropUnused({ database, config }: Ctx, stored: string): Promise<void> {
  if (!(await database.read.attachments.first({ stored }))) await dropFile(config.home, stored);
}

function rowOf({ actor }: Ctx, { id, caseId, task, name }: Upload, bytes: Buffer) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, caseId, taskId: task ?? null, name, size: bytes.length, sha256, addedBy: actor.id };
}

const insert = (ctx: Ctx, upload: Upload, row: Omit<AttachmentRow, 'addedAt'>): Promise<AttachmentRow> =>
  ctx.database.transaction(async (tx) => {
    await refuseUnallowed(ctx, tx, upload);
    const known = await tx.attachments.first({ id: row.id });
    if (known && (known.caseId !== row.caseId || known.sha256 !== row.sha256))
      throw new Refusal('idempotencyKeyReused');
    if (known) return known;
    const whole = { ...row, addedAt: await ctx.clock.now(tx.read) };
    await tx.attachments.insert(whole);
    await tx.touches.touch(row.caseId);
    return whole;
  });

async function refuseUnallowed(ctx: Ctx, tx: Tx, { caseId, task }: Upload): Promise<void> {
  const row = await heldCase(tx, caseId);
  authorise(ctx, 'case.contribute', await readCaseResource(tx.read, row));
  await refuseOtherTask(tx, caseId, task);
}

/** Of one task, or of the whole case. */
export async function listAttachments(ctx: Ctx, caseId: string, taskId?: string): Promise<AttachmentList> {
  const { read } = ctx.database;
  await readableCase(ctx, read, caseId);
  const where = { caseId, ...(taskId !== undefined && { taskId }) };
  const rows = await read.attachments.find(where, { order: { addedAt: 'asc', id: 'asc' } });
  const name = await namesOf(
    read,
    rows.map(({ addedBy }) => addedBy),
  );
  return { items: rows.map((row) => toAttachment(row, name)) };
}

/** A file of a case, for who may read the case. */
export async function readAttachment(
  ctx: Ctx,
  caseId: string,
  id: string,
): Promise<{ row: AttachmentRow; bytes: Buffer }> {
  const { read } = ctx.database;
  await readableCase(ctx, read, caseId);
  const row = await read.attachments.first({ caseId, id });
  if (!row) throw new Refusal('notFound');
  return { row, bytes: await readStored(ctx.config.home, row.stored) };
}

const toAttachment = (row: AttachmentRow, name: (id: string) => string): Attachment => ({
  ...{ id: row.id, taskId: row.taskId, name: row.name, mediaType: row.mediaType, size: row.size },
  ...{ by: name(row.addedBy), at: row.addedAt },
});
