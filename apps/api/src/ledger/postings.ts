import { accountId } from '@samskab/ledger';
import type { TransferKind } from '@samskab/ledger';
import type { Reads, TransferRow } from '@samskab/persistence';

/** What one effect did on one line of a case, however many accounts it drew on; øre. */
export type Posting = { effectKey: string; line: string; area: string; kind: TransferKind; amount: number; at: string };

const PAGE = 500;

/** Every transfer of a case, in the order they were made. */
export async function transfersOf(read: Reads, caseId: string): Promise<TransferRow[]> {
  const rows: TransferRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read.ledger.transfers({ caseId }, { limit: PAGE, cursor });
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

export function postingsOf(transfers: TransferRow[]): Posting[] {
  const postings = new Map<string, Posting>();
  for (const { effectKey, line, area, kind, amount, at } of transfers.filter(counts)) {
    const id = `${effectKey} ${line}`;
    const sum = amount + (postings.get(id)?.amount ?? 0);
    postings.set(id, { effectKey, line: line ?? '', area, kind, amount: sum, at });
  }
  return [...postings.values()];
}

/** What is given back only passes through `returned` on its way home, and counts once. */
const counts = ({ area, caseId, line, debit }: TransferRow): boolean =>
  debit !== accountId({ area, caseId, line, year: null, state: 'returned' });
