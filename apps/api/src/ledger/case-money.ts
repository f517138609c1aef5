import type { CaseMoney, MoneyLine } from '@samskab/contracts';
import type { MoneyLine as DrawnLine } from '@samskab/definition';
import { lineBalances, summary } from '@samskab/ledger';
import type { AccountWithTotals, CaseRow, TransferRow, WaitRow } from '@samskab/persistence';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { readCaseLog } from '../history/case-log.ts';
import type { CaseLog } from '../history/case-log.ts';
import { decisionsOf } from './decisions.ts';
import type { DecisionOf } from './decisions.ts';
import { linesAfter } from './line-after.ts';
import { postingWords, refusalWords } from './posting-words.ts';
import { postingsOf, transfersOf } from './postings.ts';
import { usableFrom } from './usable-from.ts';

type Books = {
  row: CaseRow;
  drawing: DrawingOf;
  accounts: AccountWithTotals[];
  transfers: TransferRow[];
  waits: WaitRow[];
  log: CaseLog;
  decisionOf: DecisionOf;
};
type Postings = MoneyLine['postings'];

/** A case's money: each line of its drawing by state, and every posting on it, those the ledger refused too. */
export async function readCaseMoney(ctx: Ctx, caseId: string): Promise<CaseMoney> {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  const drawing = await ctx.drawings.one(read, row.versionId);
  const [accounts, transfers, waits, log] = await Promise.all([
    read.ledger.accounts({ caseId }),
    transfersOf(read, caseId),
    read.waits.find({ caseId }),
    readCaseLog(read, caseId),
  ]);
  const decisionOf = await decisionsOf(read, transfers);
  const books = { row, drawing, accounts, transfers, waits, log, decisionOf };
  return { lines: drawing.process.moneyLines.map((line) => toLine(books, line)) };
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

function made({ row, transfers, accounts, log, decisionOf }: Books, line: string): Postings {
  const own = transfers.filter((transfer) => transfer.line === line);
  const after = linesAfter(
    accounts.filter((account) => account.line === line),
    own,
  );
  return postingsOf(own).map(({ effectKey, at, kind, amount }) => {
    const node = log.nodeOf(effectKey.slice(row.id.length + 1));
    const states = after.get(effectKey);
    return {
      ...{ id: effectKey, at, op: kind, amount, node, text: postingWords(kind, amount).text, refused: false },
      ...groundsOf(
        own.filter((transfer) => transfer.effectKey === effectKey),
        decisionOf,
      ),
      ...(states && { after: states }),
    };
  });
}

/** What a posting rests on, as its transfers say. */
function groundsOf(made: TransferRow[], decisionOf: DecisionOf): Partial<Postings[number]> {
  const decision = made.map((transfer) => decisionOf(transfer)).find((found) => found !== null);
  const cover = made.find((transfer) => transfer.cover !== null)?.cover;
  const reason = made.find((transfer) => transfer.reason !== null)?.reason;
  return {
    ...(decision && { decision }),
    ...(cover && { cover }),
    ...(reason && { reason }),
    ...(made.some(({ breach }) => breach) && { breach: true }),
  };
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
