import type { Command, Replicate, StartCase } from '@samskab/contracts';
import type { CaseRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { readableCase } from '../cases/find-case.ts';
import { beginCase } from '../cases/start-case.ts';
import { submit } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';

/**
 * "Start i en anden by" (domain.md I12): a case of its own on the origin's pattern, with its lineage. Of the origin nothing
 * is read but which pattern it runs on; what the new town knows, it says itself. The pattern is the newest published one,
 * or on request the very version of the origin: a better drawing is what the next town should get.
 */
export const replicateCase = (ctx: Ctx, id: string, originId: string, body: Replicate): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'replicateCase',
    request: { originId, ...body },
    prepare: async (tx, at) => {
      const origin = await readableCase(ctx, tx.read, originId);
      authorise(ctx, 'case.replicate', await readCaseResource(tx.read, origin));
      return beginCase(ctx, tx, await asStart(ctx, tx, origin, body), at, originId);
    },
  });

async function asStart(ctx: Ctx, tx: Tx, origin: CaseRow, body: Replicate): Promise<StartCase> {
  const { town, input, caseNumber } = body;
  const { name } = await ctx.drawings.one(tx.read, origin.versionId);
  return {
    ...{ processKey: origin.processKey, town, input, title: body.title ?? `${name}: ${town}` },
    ...(body.version === 'origin' && { versionId: origin.versionId }),
    ...(caseNumber !== undefined && { caseNumber }),
  };
}
