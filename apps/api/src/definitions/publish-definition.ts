import { createHash } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Publish, Published } from '@samskab/contracts';
import { canonicalJson, slim } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import type { DraftRow, Json, Tx, VersionRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing, examineDrawing, publishFaults } from './check-drawing.ts';
import type { Examined } from './check-drawing.ts';
import { toVersionSummary } from './version-summary.ts';

/**
 * Makes the draft the next version, for ever: cases begun on it keep it. Refused with every fault that stops it. It is
 * looked through before the transaction, which only sees to it that the revision is still the one that was.
 */
export async function publishDefinition(ctx: Ctx, key: string, { revision, note }: Publish): Promise<Published> {
  authorise(ctx, 'definition.publish', { published: false });
  const { faults, advice } = await examineDraft(ctx, key, revision);
  if (faults.length > 0) throw new Refusal('definitionInvalid', undefined, faults);
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'definition.publish', { published: false });
    const [draft] = await tx.drafts.lock({ processKey: key });
    const same = ofRevision(draft, revision);
    const by = { publishedBy: ctx.actor.id, publishedAt: await ctx.clock.now(tx.read), note };
    const version = await publishDrawing(tx, same, by);
    return { ...toVersionSummary(version, ctx.person?.name ?? ctx.actor.id, 0), advice };
  });
}

async function examineDraft({ database: { read } }: Ctx, key: string, revision: number): Promise<Examined> {
  const draft = ofRevision(await read.drafts.first({ processKey: key }), revision);
  const checked = checkDrawing(key, draft);
  return checked.ok ? examineDrawing(read, checked.model) : { faults: checked.faults, advice: [] };
}

function ofRevision(draft: DraftRow | undefined, revision: number): DraftRow {
  if (!draft) throw new Refusal('notFound');
  if (draft.revision !== revision) throw new Refusal('draftConflict');
  return draft;
}

export type By = Pick<VersionRow, 'publishedBy' | 'publishedAt' | 'note'>;

/**
 * The version made of a draft that has been examined; the patterns that ship have been by their tests. Throws
 * `definitionInvalid` and `nothingToPublish`.
 */
export async function publishDrawing(tx: Tx, draft: DrawnAs, by: By): Promise<VersionRow> {
  const { processKey, caseId = null } = draft;
  const checked = checkDrawing(processKey, draft);
  const faults = checked.ok ? await publishFaults(tx.read, checked.model) : checked.faults;
  if (!checked.ok || faults.length > 0) throw new Refusal('definitionInvalid', undefined, faults);
  const latest = caseId === null ? await tx.versions.latest(processKey) : undefined;
  if (latest && canonicalJson(latest.model) === canonicalJson(checked.model)) throw new Refusal('nothingToPublish');
  const number = await (caseId === null ? tx.versions.nextNumber(processKey) : tx.versions.nextOwnNumber(processKey));
  const drawn = { model: checked.model as Json, layout: checked.layout as Json, ...hashedSlim(checked.model) };
  const name = checked.process.name ?? checked.model.name ?? processKey;
  const version: VersionRow = { id: `${processKey}.v${number}`, processKey, number, name, ...drawn, ...by, caseId };
  await tx.versions.publish(version);
  return version;
}

/** `caseId`: the one case whose own version it becomes. */
type DrawnAs = Pick<DraftRow, 'processKey' | 'model' | 'layout'> & { caseId?: string };

/** What the workflow loads, and the hash by which it knows that it got it. */
export function hashedSlim(model: Model): Pick<VersionRow, 'slim' | 'hash'> {
  const text = canonicalJson(slim(model));
  return { slim: JSON.parse(text) as Json, hash: createHash('sha256').update(text).digest('hex') };
}
