import type { CaseMoney, MoneyLine } from '@samskab/contracts';
import type { MoneyLine as DrawnLine } from '@samskab/definition';
import { lineBalances, summary } from '@samskab/ledger';
import type { AccountWithTotals, CaseRow, Reads, TransferRow, WaitRow } from '@samskab/persistence';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { readCaseLog } from '../history/case-log.ts';
import type { CaseLog } from '../history/case-log.ts';
import { postingWords, refusalWords } from './posting-words.ts';
import { usableFrom } from './usable-from.ts';

type Books = {
  row: CaseRow;
  drawing: DrawingOf;
  accounts: AccountWithTotals[];
  transfers: TransferRow[];
  waits: WaitRow[];
  log: CaseLog;
};
type Postings = MoneyLine['postings'];

/** A case's money: each line of its drawing by state, and every posting on it, those the ledger refused too. */
export async function readCaseMoney(ctx: Ctx, caseId: string): Promise<CaseMoney> {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  const drawing = await ctx.drawings.one(read, row.versionId);
  const [accounts, transfers, waits, log] = await Promise.all([
    read.ledger.accounts({ caseId }),
    allTransfers(read, caseId),
    read.waits.find({ caseId }),
    readCaseLog(read, caseId),
  ]);
  const books = { row, drawing, accounts, transfers, waits, log };
  return { lines: drawing.process.moneyLines.map((line) => toLine(books, line)) };
}

async function allTransfers(read: Reads, caseId: string): Promise<TransferRow[]> {
  const rows: TransferRow[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await read.ledger.transfers({ caseId }, { limit: 500, cursor });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  return rows;
}

function toLine(books: Books, { id, name = '', area, kind }: DrawnLine): MoneyLine {
  const { row, accounts } = books;
  const balances = lineBalances(accounts.filter(({ line }) => line === id));
  const { expected, freed, granted, reserved, committed, used, returned, lapsed, reallocated } = summary(balances);
  const held = row.data[area];
  return {
    line: id,
    name,
    area: typeof held === 'string' ? held : '',
    kind,
    ...{ expected, freed, granted, reserved, committed, used, returned, lapsed, reallocated },
    usableFrom: usableFrom({ ...books, line: id, balances }),
    postings: [...made(books, id), ...refused(books, id)].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

/** One posting an effect, however many accounts it drew on; money that only passes through `returned` counts once. */
function made({ row, accounts, transfers, log }: Books, line: string): Postings {
  const passing = new Set(accounts.filter(({ state }) => state === 'returned').map(({ id }) => id));
  const counted = transfers.filter((transfer) => transfer.line === line && !passing.has(transfer.debit));
  const postings = new Map<string, Postings[number]>();
  for (const { effectKey, at, kind, amount } of counted) {
    const sum = amount + (postings.get(effectKey)?.amount ?? 0);
    const node = log.nodeOf(effectKey.slice(row.id.length + 1));
    const { text } = postingWords(kind, sum);
    postings.set(effectKey, { id: effectKey, at, op: kind, amount: sum, node, text, refused: false });
  }
  return [...postings.values()];
}

function refused({ log }: Books, line: string): Postings {
  return log.entries.flatMap(({ at, event }) => {
    const asked = event.type === 'workRefused' ? log.funding(event.work) : undefined;
    if (event.type !== 'workRefused' || asked?.line !== line) return [];
    const amount = typeof asked.amount === 'number' ? asked.amount : null;
    const { text } = refusalWords(asked.op, amount, messageOf(event.data));
    const node = log.nodeOf(event.work);
    return [{ id: event.id, at, op: asked.op, amount: amount ?? 0, node, text, refused: true }];
  });
}

/** The ledger's own words for why not, as its refusal carries them. */
export const messageOf = (data: Record<string, unknown>): string =>
  typeof data['message'] === 'string' ? data['message'] : '';
