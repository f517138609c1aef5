import { toLocal } from '@samskab/calendar';
import type { Process } from '@samskab/definition';
import type { FundingData } from '@samskab/engine';
import { advance, lineBalances, undo } from '@samskab/ledger';
import type { Line, LineBalances } from '@samskab/ledger';
import type { Reads } from '@samskab/persistence';
import type { StandingWork } from './standing-work.ts';

type Books = { caseId: string; at: string; processes: Process[] };

/**
 * The ids of those works that can be taken back in this order (the newest first): postings that the ledger would undo,
 * and orders, which are written off. What else was done, a message above all, lasts.
 */
export async function reversible(
  read: Reads,
  { caseId, at, processes }: Books,
  works: readonly StandingWork[],
): Promise<Set<string>> {
  const year = Number(toLocal(at).day.slice(0, 4));
  const lines = await linesOf(read, caseId, processes, year);
  const undone = new Set<string>();
  for (const work of works) {
    if (work.work === 'order' || work.moved === 0) undone.add(work.id);
    if (work.work !== 'funding' || work.moved === null || work.moved === 0) continue;
    const { op, line: id } = work.data as FundingData;
    const held = lines.get(id);
    if (!held) continue;
    const context = { effectKey: `${caseId}/${work.id}/undo`, at, year };
    const posting = undo(held.line, held.balances, { op, moved: work.moved }, context);
    if (!posting.ok) continue;
    held.balances = advance(held.balances, posting.transfers);
    undone.add(work.id);
  }
  return undone;
}

type Held = { line: Line; balances: LineBalances };

/** The lines money ever stood on, where it stands, as they were drawn last. */
async function linesOf(read: Reads, caseId: string, processes: Process[], year: number): Promise<Map<string, Held>> {
  const drawn = new Map(processes.flatMap(({ moneyLines }) => moneyLines.map(({ id, kind }) => [id, kind] as const)));
  const accounts = await read.ledger.accounts({ caseId });
  const areas = new Map(accounts.map(({ line, area }) => [line ?? '', area]));
  const held = new Map<string, Held>();
  for (const [id, kind] of drawn) {
    const area = areas.get(id);
    if (area === undefined) continue;
    const line = { id, kind, area, caseId };
    held.set(id, { line, balances: lineBalances(await read.ledger.line(line, year)) });
  }
  return held;
}
