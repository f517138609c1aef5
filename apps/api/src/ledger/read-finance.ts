import type { AreaYear, CaseFinance, FinanceLineList } from '@samskab/contracts';
import { takenOfFrame } from '@samskab/ledger';
import type { z } from 'zod';
import type { AreaYearList } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { areaBreaches, breachesOf } from './breaches.ts';
import { caseCarryOvers } from './carry-overs.ts';
import { financeLines } from './finance-lines.ts';
import { transfersOf } from './postings.ts';
import { foundArea } from './read-books.ts';

/** Every line that has money in an area, with its stage: what the finance room shows. */
export async function listFinanceLines(ctx: Ctx, areaId: string): Promise<FinanceLineList> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const [accounts, movements] = await Promise.all([
    read.ledger.accounts({ area: areaId }),
    read.ledger.movements({ area: areaId }),
  ]);
  return { items: await financeLines(ctx, accounts, movements) };
}

/** A case's money as the finance room sees it, and the promises the council has broken with it. */
export async function readCaseFinance(ctx: Ctx, caseId: string): Promise<CaseFinance> {
  const { read } = ctx.database;
  await readableCase(ctx, read, caseId);
  const [accounts, transfers] = await Promise.all([read.ledger.accounts({ caseId }), transfersOf(read, caseId)]);
  const breaches = await breachesOf(ctx, transfers);
  return {
    lines: await financeLines(ctx, accounts, transfers),
    carryOvers: await caseCarryOvers(ctx, caseId),
    breaches,
    promiseBroken: breaches.length > 0,
  };
}

export async function listBreaches(ctx: Ctx, areaId: string) {
  authorise(ctx, 'ledger.read', {});
  await foundArea(ctx.database.read, areaId);
  return { items: await areaBreaches(ctx, areaId) };
}

type Moved = Awaited<ReturnType<Ctx['database']['read']['ledger']['movements']>>;

/** The area's frame, year by year: what came in, what cases took, what is left and what lapsed. */
export async function listAreaYears(ctx: Ctx, areaId: string): Promise<z.infer<typeof AreaYearList>> {
  authorise(ctx, 'ledger.read', {});
  const { read } = ctx.database;
  await foundArea(read, areaId);
  const movements = (await read.ledger.movements({ area: areaId })).filter(touchesRoom);
  const years = [...new Set(movements.map(roomYear))].toSorted((a, b) => a - b);
  const ended = await read.effects.find({ key: years.map((year) => `year-end/${year}/area/${areaId}`) });
  const closed = new Set(ended.map(({ key }) => key));
  return {
    items: years.map((year) => ({
      ...toYear(movements, year),
      closed: closed.has(`year-end/${year}/area/${areaId}`),
    })),
  };
}

const touchesRoom = ({ debit, credit }: Moved[number]): boolean => debit.state === 'room' || credit.state === 'room';
const roomYear = ({ debit, credit, year }: Moved[number]): number =>
  (debit.state === 'room' ? debit.year : credit.year) ?? year;

function toYear(movements: Moved, year: number): Omit<AreaYear, 'closed'> {
  const own = movements.filter((movement) => roomYear(movement) === year);
  const sum = (kind: string): number => own.reduce((total, one) => total + (one.kind === kind ? one.amount : 0), 0);
  const room = own.reduce((total, one) => total + (one.credit.state === 'room' ? one.amount : -one.amount), 0);
  const out = own.reduce(
    (total, one) => total + (one.kind === 'reallocate' && one.debit.state === 'room' ? one.amount : 0),
    0,
  );
  const carriedOut = movements.reduce(
    (total, one) =>
      total + (one.kind === 'carryOver' && one.year === year + 1 && one.debit.year === year ? one.amount : 0),
    0,
  );
  return {
    year,
    opened: sum('openFrame'),
    carriedIn: sum('carryOver'),
    received: sum('reallocate') - out,
    used: takenOfFrame(
      own.filter(({ caseId }) => caseId !== null),
      year,
    ),
    room,
    lapsed: sum('lapse') - sum('reinstate') - carriedOut,
    reallocated: out,
  };
}
