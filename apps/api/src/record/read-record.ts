import type { CaseRecord } from '@samskab/contracts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { contributionsOf } from '../open/contributions.ts';
import { awaited, decided } from '../open/decisions.ts';
import { moneyOf } from '../open/money.ts';
import { openSource } from '../open/open-source.ts';
import type { OpenSource } from '../open/open-source.ts';
import { shareOf } from '../open/share.ts';
import { casePapers } from './case-papers.ts';

/** What stands beside a case, counted and listed as on its open page: the house and the town see the same. */
export async function readRecord(ctx: Ctx, caseId: string): Promise<CaseRecord> {
  const row = await readableCase(ctx, ctx.database.read, caseId);
  const [source, page] = await Promise.all([openSource(ctx, row), ctx.database.read.openPages.first({ caseId })]);
  return {
    slug: row.closed ? null : (page?.slug ?? null),
    contributions: contributionsOf(source, moneyOf(source)),
    stillDoes: source.disclosed.text('stillDoes'),
    share: shareOf(decided(source), awaited(source)),
    papers: await casePapers(ctx, source),
    handovers: handoversOf(source),
  };
}

const handoversOf = ({ handovers, drawing }: OpenSource): CaseRecord['handovers'] =>
  handovers
    .map(({ id, node, status, openedAt }) => ({ id, node, name: drawing.nodeName(node), status, at: openedAt }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
