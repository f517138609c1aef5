import type { Breach } from '@samskab/contracts';
import type { TransferRow } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { decisionsOf } from './decisions.ts';
import { knownCases } from './known-cases.ts';

type Row = Pick<
  TransferRow,
  'effectKey' | 'kind' | 'area' | 'amount' | 'at' | 'caseId' | 'line' | 'decision' | 'reason' | 'breach' | 'id'
>;

/** Of some postings: the money that left its area, each with where it went. */
export async function breachesOf(ctx: Ctx, postings: readonly Row[]): Promise<Breach[]> {
  const left = postings.filter(({ kind, breach }) => kind === 'reallocate' && breach);
  if (left.length === 0) return [];
  const { read } = ctx.database;
  const pairs = await read.ledger.movements({ effectKey: [...new Set(left.map(({ effectKey }) => effectKey))] });
  const [areas, decisionOf, known] = await Promise.all([
    read.ledger.areas(),
    decisionsOf(read, left),
    knownCases(
      ctx,
      read,
      pairs.map(({ caseId }) => caseId),
    ),
  ]);
  const name = (id: string | undefined): string => areas.find((area) => area.id === id)?.name ?? '';
  return pairs
    .filter(({ credit }) => credit.state === 'reallocated')
    .map((out) => ({
      at: out.at,
      amount: out.amount,
      fromArea: name(out.area),
      toArea: name(pairs.find((pair) => pair.effectKey === out.effectKey && pair.credit.state === 'room')?.area),
      ...(known(out.caseId) ? { caseId: out.caseId, line: out.line } : { caseId: null, line: null }),
      decision: decisionOf(out),
      reason: known(out.caseId) ? out.reason : null,
    }));
}

/** What left an area, and what came into it out of another. */
export const areaBreaches = async (ctx: Ctx, area: string): Promise<Breach[]> =>
  breachesOf(ctx, await ctx.database.read.ledger.movements({ area, kind: 'reallocate' }));
