import { closeAreaYear, closeCaseYears, yearEndOf } from '@samskab/persistence';
import type { CaseRow, NewRow, NotificationRow, Reads, Tx } from '@samskab/persistence';
import { againOnDuplicate } from '../again-on-duplicate.ts';
import type { App } from '../app.ts';
import { realNow } from '../clock/municipal-clock.ts';
import { Rhythm } from '../rhythm.ts';
import { linesOf } from './lines-of.ts';
import { yearOf } from './year-of.ts';

const EVERY_MS = 1_000;
const CLOSED_THROUGH = 'booksClosedThrough';

/**
 * Ends a budget year when the municipality's clock has passed 31 December, also one a jump has passed over: what is good for
 * the year only lapses, what was granted to be carried over comes into the next, and the cases concerned are told. Several
 * processes may do it at once: each part is one effect.
 */
export class YearEnd {
  private readonly rhythm: Rhythm;

  constructor(private readonly app: App) {
    this.rhythm = new Rhythm(app.background, EVERY_MS, () => this.round());
  }

  start(): void {
    this.rhythm.start();
  }

  stop(): void {
    this.rhythm.stop();
  }

  /** Closes what can be closed now; a year some case still has something to do in is looked at again. */
  async round(): Promise<void> {
    const { clock, database } = this.app;
    const over = yearOf(await clock.now()) - 1;
    const through = await closedThrough(database.read);
    if (through !== undefined && through >= over) return;
    const first = through === undefined ? await firstYear(database.read) : through + 1;
    for (let year = first; year !== undefined && year <= over; year += 1)
      if (!(await closeYear(this.app, year))) return;
  }
}

async function closedThrough({ settings }: Reads): Promise<number | undefined> {
  const value = (await settings.first({ key: CLOSED_THROUGH }))?.value;
  return typeof value === 'number' ? value : undefined;
}

async function firstYear({ ledger }: Reads): Promise<number | undefined> {
  const years = (await ledger.accounts({ caseId: null })).flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.min(...years) : undefined;
}

/** Whether all of the year is closed. */
async function closeYear(app: App, year: number): Promise<boolean> {
  const { database } = app;
  for (const { id } of await database.read.ledger.areas())
    await againOnDuplicate(() => database.transaction((tx) => closeAreaYear(tx, id, year)));
  let whole = true;
  for (const caseId of await database.read.ledger.cases()) whole = (await closeCase(app, caseId, year)) && whole;
  if (whole) await database.transaction((tx) => tx.settings.upsert({ key: CLOSED_THROUGH, value: year }));
  return whole;
}

async function closeCase(app: App, caseId: string, year: number): Promise<boolean> {
  const { database } = app;
  const row = await database.read.cases.first({ id: caseId });
  if (!row) return true;
  if (await hasSomethingToDo(database.read, row, yearEndOf(year).last)) return false;
  await againOnDuplicate(() =>
    database.transaction(async (tx) => {
      await closeCaseYears(tx, { caseId, lines: await linesOf(tx, app, caseId), before: year + 1 });
      await tell(tx, row, year);
    }),
  );
  return true;
}

/**
 * What time, a person or a machine still has to do in the year comes before its end. What stands still waits for a person,
 * and the year does not wait for that.
 */
async function hasSomethingToDo(read: Reads, { id, status, nextDueAt }: CaseRow, last: string): Promise<boolean> {
  if (status === 'starting') return true;
  if (status === 'running' && nextDueAt !== null && nextDueAt <= last) return true;
  if ((await read.commands.count({ caseId: id, status: 'pending', at: { upTo: last } })) > 0) return true;
  const works = await read.works.find({ caseId: id, work: 'funding' });
  if (works.length === 0) return false;
  const stuck = new Set((await read.incidents.find({ caseId: id, status: 'open' })).map(({ node }) => node));
  return works.some(({ node }) => !stuck.has(node));
}

/** Whoever runs the case gets a letter, once, when something of it lapsed. */
async function tell(tx: Tx, row: CaseRow, year: number): Promise<void> {
  const key = `year-end/${year}/${row.id}`;
  const effect = await tx.effects.first({ key });
  const lapsed = (effect?.result as { lapsed?: number } | undefined)?.lapsed ?? 0;
  if (lapsed === 0) return;
  await tx.effects.once(`${key}/told`, 'notification', yearEndOf(year).next, async () => {
    const person = await tx.people.first({ id: row.startedBy });
    if (person) await tx.notifications.upsert(letter(row, year, person.email));
    return {};
  });
}

const letter = ({ id, title }: CaseRow, year: number, to: string): NewRow<NotificationRow> => ({
  id: `year-end/${year}/${id}/${to}`,
  effectKey: `year-end/${year}/${id}`,
  caseId: id,
  to,
  subject: `Penge er bortfaldet ved årets udgang ${year}: ${title}`,
  body:
    `Penge på forløbet ${title} gjaldt kun ${year} og er bortfaldet. Hvor meget står på forløbets side om penge. ` +
    `Skal de bruges i ${year + 1}, så søg om at få dem overført.\n`,
  status: 'pending',
  attempts: 0,
  at: yearEndOf(year).next,
  nextTryAt: realNow(),
  confidential: false,
});
