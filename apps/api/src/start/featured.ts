import type { Featured } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import type { Ctx } from '../ctx.ts';
import { nodeStates } from '../cases/node-states.ts';
import { temporalUrl } from '../cases/read-case.ts';
import { standing } from '../cases/standing.ts';
import { Disclosed } from '../open/disclosed.ts';
import { givePages } from '../open/open-pages.ts';
import type { Going, UnderWay } from './under-way.ts';

/** The case a body is to decide next; while there is none, the one that has been under way longest. */
export async function featuredOf(ctx: Ctx, { cases, coming }: UnderWay): Promise<Featured | null> {
  const going = coming[0]?.going ?? cases.toSorted((a, b) => a.row.startedAt.localeCompare(b.row.startedAt))[0];
  return going ? featured(ctx, going) : null;
}

async function featured(ctx: Ctx, { row, drawing, open }: Going): Promise<Featured | null> {
  await givePages(ctx);
  const { read } = ctx.database;
  const caseId = row.id;
  const [version, progress, tokens, page, items, agenda] = await Promise.all([
    read.versions.first({ id: row.versionId }),
    ctx.histories.of(read, row, drawing),
    read.tokens.find({ caseId }),
    read.openPages.first({ caseId }),
    read.items.find({ caseId, register: 'council' }),
    read.agenda.find({ caseId }),
  ]);
  if (!version) return null;
  const { id, title, town, processKey, versionId } = row;
  return {
    ...{ id, title, town, processKey, versionId, model: version.model, layout: version.layout },
    ...{ nodes: nodeStates(progress, open, tokens), takenFlows: [...progress.takenFlows] },
    data: amounts(drawing.process, new Disclosed(drawing, row.data, { agenda, items })),
    standing: standing(drawing, open),
    slug: page?.slug ?? null,
    temporalUrl: temporalUrl(ctx, row),
  };
}

/** The amounts the drawing shows at its funding steps, as far as anybody may know them. */
const amounts = ({ nodes }: Process, disclosed: Disclosed): Featured['data'] =>
  Object.fromEntries(
    nodes.flatMap((node) => {
      if (node.type !== 'activity' || node.facet?.kind !== 'funding') return [];
      const value = disclosed.value(node.facet.amount);
      return typeof value === 'number' ? [[node.facet.amount, value]] : [];
    }),
  );
