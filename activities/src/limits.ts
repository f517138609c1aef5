import { availableLeft, delegationLeft, takenOfFrame } from '@samskab/ledger';
import type { Limits, Line, LineBalances } from '@samskab/ledger';
import type { Reads, Tx } from '@samskab/persistence';
import { choiceAt } from './decision-at.ts';
import { activityOf } from './drawn-case.ts';
import type { DrawnCase } from './drawn-case.ts';

type Posted = { line: Line; balances: LineBalances; decidedBy: string | undefined; year: number };

/** What the municipality's own rules leave for a posting on a line; only frames and capital lines have any. */
export async function limitsOf(tx: Tx, drawn: DrawnCase, posted: Posted): Promise<Limits> {
  const { line, balances, year } = posted;
  const { kind, caseId, id } = line;
  if (kind === 'frame') return frameLimit(tx, drawn, posted);
  if (kind !== 'capital') return {};
  const available = availableLeft(await tx.read.availableAmounts.find({ caseId, line: id }), balances, year);
  return available === undefined ? {} : { available };
}

/** The council decides over all of a frame; everybody else over what the area's configuration gives them. */
async function frameLimit({ read, ledger }: Tx, drawn: DrawnCase, { line, decidedBy, year }: Posted): Promise<Limits> {
  const holder = decidedBy && (await holderAt(read, drawn, decidedBy));
  if (holder === 'council') return {};
  const threshold = holder && (await read.delegations.first({ area: line.area, holder }));
  const taken = takenOfFrame(await ledger.movements({ caseId: line.caseId, line: line.id }), year);
  return { delegated: delegationLeft(threshold ? threshold.upTo : undefined, taken) };
}

/** Who decided at a node: the role whose task it was, or the body whose checkpoint approved. */
async function holderAt(read: Reads, drawn: DrawnCase, node: string): Promise<string | undefined> {
  const choice = await choiceAt(read, drawn.row.id, node);
  if (!choice) return undefined;
  const { facet } = activityOf(drawn, node);
  return facet?.kind === 'checkpoint' ? facet.body : (choice.role ?? undefined);
}
