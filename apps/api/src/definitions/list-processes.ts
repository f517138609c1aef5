import type { ProcessSummary } from '@samskab/contracts';
import { canonicalJson } from '@samskab/definition';
import { authorise, may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { summarised } from './version-summary.ts';

/** Every process with its newest version; drafts only for those who may see them. */
export async function listProcesses(ctx: Ctx): Promise<{ items: ProcessSummary[] }> {
  authorise(ctx, 'definition.read', { published: true });
  const { read } = ctx.database;
  const seesDrafts = may(ctx, 'definition.read', { published: false });
  const [processes, newest, drafts] = await Promise.all([
    read.processes.find({}, { order: { name: 'asc' } }),
    read.versions.newest(),
    seesDrafts ? read.drafts.find() : [],
  ]);
  const latest = new Map((await summarised(read, newest)).map((version) => [version.key, version]));
  const published = new Map(newest.map(({ processKey, model }) => [processKey, canonicalJson(model)]));
  // A draft that says what is published is none: it stays where the last version was made of it.
  const revisions = new Map(
    drafts
      .filter(({ processKey, model }) => published.get(processKey) !== canonicalJson(model))
      .map(({ processKey, revision }) => [processKey, revision]),
  );
  const items = processes.map(({ key, name }) => ({
    key,
    name,
    latest: latest.get(key) ?? null,
    draftRevision: revisions.get(key) ?? null,
  }));
  return { items: items.filter(({ latest, draftRevision }) => latest || draftRevision !== null) };
}
