import type { FinanceLine } from '@samskab/contracts';
import type { MoneyLine } from '@samskab/definition';
import { lineBalances, stageOf, summary } from '@samskab/ledger';
import type { Asked } from '@samskab/ledger';
import type {
  AccountWithTotals,
  AgendaItemRow,
  AvailableAmountRow,
  BodyRow,
  CaseRow,
  ItemRow,
  MeetingRow,
  Reads,
  TransferRow,
} from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { decisionsOf } from './decisions.ts';
import type { DecisionOf } from './decisions.ts';
import { knownCases } from './known-cases.ts';

type Movement = Pick<TransferRow, 'caseId' | 'line' | 'year' | 'kind' | 'cover' | 'decision'>;
type Books = {
  rows: CaseRow[];
  drawing: (versionId: string) => DrawingOf;
  accounts: AccountWithTotals[];
  movements: Movement[];
  items: ItemRow[];
  opinions: ReadonlySet<string>;
  available: AvailableAmountRow[];
  decisionOf: DecisionOf;
  known: (caseId: string | null) => boolean;
};

/** The lines of these accounts' cases, each with its stage, in a fixed number of queries. */
export async function financeLines(
  ctx: Ctx,
  accounts: AccountWithTotals[],
  movements: Movement[],
): Promise<FinanceLine[]> {
  const { read } = ctx.database;
  const caseIds = [...new Set(accounts.flatMap(({ caseId }) => caseId ?? []))];
  if (caseIds.length === 0) return [];
  const [rows, items, agenda, available] = await Promise.all([
    read.cases.find({ id: caseIds }),
    read.items.find({ caseId: caseIds, register: 'council' }, { order: { openedSeq: 'asc' } }),
    read.agenda.find({ caseId: caseIds }),
    read.availableAmounts.find({ caseId: caseIds }, { order: { year: 'asc' } }),
  ]);
  const drawing = await ctx.drawings.all(
    read,
    rows.map(({ versionId }) => versionId),
  );
  const [opinions, decisionOf, known] = await Promise.all([
    opinionsOn(read, agenda),
    decisionsOf(read, movements),
    knownCases(ctx, read, caseIds),
  ]);
  const books = { rows, drawing, accounts, movements, items, opinions, available, decisionOf, known };
  return rows.flatMap((row) => drawing(row.versionId).process.moneyLines.flatMap((line) => toLine(books, row, line)));
}

/** Checkpoint items on which the finance committee has spoken, as it does before the council decides on money. */
async function opinionsOn(read: Reads, agenda: AgendaItemRow[]): Promise<ReadonlySet<string>> {
  const decided = agenda.filter(({ status }) => status === 'decided');
  if (decided.length === 0) return new Set();
  const meetings = await read.meetings.find({ id: [...new Set(decided.map(({ meetingId }) => meetingId))] });
  const bodies = await read.bodies.find({ kind: 'financeCommittee' });
  return new Set(decided.filter((item) => isIn(item, meetings, bodies)).map(placeOf));
}

const placeOf = ({ caseId, checkpoint, commandId }: AgendaItemRow): string => `${caseId}/${checkpoint ?? commandId}`;
const isIn = ({ meetingId }: AgendaItemRow, meetings: MeetingRow[], bodies: BodyRow[]): boolean =>
  bodies.some(({ id }) => id === meetings.find((one) => one.id === meetingId)?.bodyId);

function toLine(books: Books, row: CaseRow, { id, name = '', kind }: MoneyLine): FinanceLine[] {
  const accounts = books.accounts.filter(({ caseId, line }) => caseId === row.id && line === id);
  const [first] = accounts;
  if (!first) return [];
  const own = books.movements.filter(({ caseId, line }) => caseId === row.id && line === id);
  const balances = lineBalances(accounts);
  const { grantedAhead: _ahead, ...states } = summary(balances);
  const over = row.status === 'ended' || row.status === 'cancelled';
  const ground = own.findLast(({ kind: made }) => made === 'grant' || made === 'reserve' || made === 'commit');
  const known = books.known(row.id);
  return [
    {
      ...(known
        ? { caseId: row.id, title: row.title, town: row.town, line: id, name }
        : { caseId: null, title: null, town: null, line: null, name: null }),
      ...{ areaId: first.area, kind, ...states },
      stage: stageOf({ kind, balances, asked: askedOf(books, row, id), over }),
      years: [...new Set(own.map(({ year }) => year))].toSorted((a, b) => a - b),
      cover: known ? (own.findLast(({ cover }) => cover !== null)?.cover ?? null) : null,
      decision: known && ground ? books.decisionOf(ground) : null,
      available: books.available
        .filter(({ caseId, line }) => caseId === row.id && line === id)
        .map(({ year, amount }) => ({ year, amount })),
    },
  ];
}

/** What the bodies said where the drawing lets them decide over the line. */
function askedOf({ drawing, items, opinions }: Books, row: CaseRow, line: string): Asked {
  const deciding = new Set(
    drawing(row.versionId).process.nodes.flatMap((node) =>
      node.type === 'activity' && node.facet?.kind === 'funding' && node.facet.line === line
        ? (node.facet.decidedBy ?? [])
        : [],
    ),
  );
  const item = items.findLast(({ caseId, node }) => caseId === row.id && deciding.has(node));
  if (!item) return 'none';
  if (item.status === 'decided' && item.outcome === 'rejected') return 'refused';
  if (item.outcome === 'approved' || item.outcome === 'amended') return 'approved';
  return opinions.has(`${row.id}/${item.id}`) ? 'opinion' : 'recommended';
}
