import type { AreaPosting, AreaPostingList, PostingFilter } from '@samskab/contracts';
import type { CaseRow, Reads } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { readCaseLog } from '../history/case-log.ts';
import type { CaseLog } from '../history/case-log.ts';
import { messageOf } from './case-money.ts';
import { decisionsOf } from './decisions.ts';
import type { DecisionOf } from './decisions.ts';
import { knownCases } from './known-cases.ts';
import { foundArea } from './read-books.ts';
import { yearOf } from './year-of.ts';

type Moved = Awaited<ReturnType<Reads['ledger']['movements']>>[number];
type Named = Pick<AreaPosting, 'caseId' | 'title' | 'name'>;
type Naming = (caseId: string | null, line: string | null) => Named;

/** What moved in an area's books and what the ledger refused there, the newest first. */
export async function listAreaPostings(ctx: Ctx, areaId: string, { year }: PostingFilter): Promise<AreaPostingList> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const [movements, accounts] = await Promise.all([
    read.ledger.movements({ area: areaId, ...(year !== undefined && { year }) }),
    read.ledger.accounts({ area: areaId }),
  ]);
  const caseIds = [...new Set(accounts.flatMap(({ caseId }) => caseId ?? []))];
  const [known, decisionOf] = await Promise.all([knownCases(ctx, read, caseIds), decisionsOf(read, movements)]);
  const rows = caseIds.length > 0 ? await read.cases.find({ id: caseIds.filter(known) }) : [];
  const drawing = await ctx.drawings.all(
    read,
    rows.map(({ versionId }) => versionId),
  );
  const naming = namingOf(rows, drawing);
  const linesHere = new Set(accounts.map(({ caseId, line }) => `${caseId}/${line}`));
  const refused = (
    await Promise.all(rows.map(async ({ id }) => refusedIn(await readCaseLog(read, id), id, naming)))
  ).flat();
  const items = [
    ...movements.map((movement, index) => made(movement, index, naming, known(movement.caseId) ? decisionOf : unknown)),
    ...refused
      .filter(
        ({ line, posting }) => linesHere.has(`${posting.caseId}/${line}`) && (year ?? posting.year) === posting.year,
      )
      .map(({ posting }) => posting),
  ];
  return { items: items.toSorted((a, b) => (a.at < b.at ? 1 : -1)) };
}

/** Of a case the reader may not know the books show the amounts alone. */
const unknown: DecisionOf = () => null;

const namingOf =
  (rows: readonly CaseRow[], drawing: (versionId: string) => DrawingOf): Naming =>
  (caseId, line) => {
    const row = rows.find(({ id }) => id === caseId);
    if (!row) return { caseId: null, title: null, name: null };
    const drawn = drawing(row.versionId).process.moneyLines.find(({ id }) => id === line);
    return { caseId: row.id, title: row.title, name: drawn?.name ?? null };
  };

function made(moved: Moved, index: number, naming: Naming, decisionOf: DecisionOf): AreaPosting {
  const { id, at, year, kind, amount, debit, credit, caseId, line, cover, reason, breach } = moved;
  const named = naming(caseId, line);
  const shown = caseId === null || named.caseId !== null;
  return {
    ...{ id: shown ? id : `closed:${index}`, at, year, op: kind, amount, from: debit.state, to: credit.state },
    ...named,
    decision: decisionOf(moved),
    ...(shown ? { cover, reason } : { cover: null, reason: null }),
    ...{ breach, refused: null },
  };
}

/** What a case asked of the ledger and was refused, as its log tells. */
const refusedIn = (log: CaseLog, caseId: string, naming: Naming): { line: string; posting: AreaPosting }[] =>
  log.entries.flatMap(({ at, event }) => {
    const asked = event.type === 'workRefused' ? log.funding(event.work) : undefined;
    if (event.type !== 'workRefused' || asked === undefined) return [];
    const amount = typeof asked.amount === 'number' ? asked.amount : 0;
    const nothing = { from: null, to: null, decision: null, cover: null, reason: null, breach: false };
    const told = { id: event.id, at, year: yearOf(at), op: asked.op, amount, refused: messageOf(event.data) };
    return [{ line: asked.line, posting: { ...told, ...naming(caseId, asked.line), ...nothing } }];
  });
