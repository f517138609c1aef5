import type { Id, Process } from '@samskab/definition';
import { begin, step, type Ask, type Command, type Entry, type Event, type Plan, type State } from '@samskab/engine';
import {
  addTransfers,
  openFrame,
  post,
  readLine,
  type FundingOp,
  type LedgerCode,
  type Line,
  type LineBalances,
  type Totals,
} from '@samskab/ledger';

/** What the ledger itself says of a case, posting by posting. Amounts are øre. */
export type Played = {
  state: State;
  log: Entry[];
  refusals: { node: Id; refused: LedgerCode; /** In Danish, what to do about it. */ message: string }[];
  lines: Record<Id, LineBalances>;
};

/** How a step is answered: the questions of the entry at this place of the log. */
export type Answering = (entry: Entry) => Ask;

const YEAR = 2026;
const ROOM = 10_000_000_000;
const CASE = 'case';

/** Plays a log by the engine and posts what it asks for by the ledger; undefined where the engine does not take it. */
export const play = (plan: Plan, process: Process, log: readonly Entry[], answering: Answering): Played | undefined => {
  const books = new Books(process);
  const played: Entry[] = [];
  let state: State | undefined;
  for (const entry of log) {
    const taken = take(plan, state, entry, answering(entry));
    if (!taken.ok) return undefined;
    books.before(entry.event, state);
    state = taken.state;
    books.after(taken.commands);
    played.push({ event: entry.event, answers: taken.answers });
  }
  return state && { state, log: played, refusals: books.refusals, lines: books.lines() };
};

const take = (plan: Plan, state: State | undefined, { event }: Entry, ask: Ask) => {
  if (event.type === 'begun') return begin(plan, event.input, event, ask);
  if (!state) throw new Error('a log begins with its beginning');
  return step(plan, state, event, ask);
};

class Books {
  readonly refusals: Played['refusals'] = [];
  private totals: Totals;
  private readonly process: Process;
  private readonly asked = new Map<Id, Command & { type: 'run' }>();
  private readonly decided = new Set<Id>();

  constructor(process: Process) {
    this.process = process;
    const areas = [...new Set(process.moneyLines.map(({ area }) => area))];
    this.totals = areas.reduce<Totals>((totals, area) => addTransfers(totals, roomIn(area)), new Map());
  }

  before(event: Entry['event'], state: State | undefined): void {
    if (event.type === 'workDone') this.post(event.work);
    this.decide(event, state);
  }

  after(commands: readonly Command[]): void {
    for (const command of commands)
      if (command.type === 'run' && command.work === 'funding') this.asked.set(command.id, command);
  }

  lines(): Played['lines'] {
    return Object.fromEntries(
      this.process.moneyLines.map(({ id }) => [id, readLine(this.totals, this.line(id), YEAR)]),
    );
  }

  private decide(event: Entry['event'], state: State | undefined): void {
    const done = subject(event);
    const node = done === undefined ? undefined : state?.instances[done]?.node;
    if (node === undefined) return;
    if (event.type === 'itemDecided' && !['approved', 'amended', 'accepted'].includes(event.outcome))
      this.decided.delete(node);
    else this.decided.add(node);
  }

  private post(work: Id): void {
    const command = this.asked.get(work);
    if (!command) return;
    const {
      op,
      line: id,
      amount,
      decidedBy,
      cover,
      reason,
      purpose,
    } = command.data as {
      op: FundingOp;
      line: Id;
      amount: number | 'all' | 'rest';
      decidedBy?: Id;
      cover?: string;
      reason?: string;
      purpose?: string;
    };
    const line = this.line(id);
    const decision = decidedBy !== undefined && this.decided.has(decidedBy) ? decidedBy : undefined;
    const posted = post(line, readLine(this.totals, line, YEAR), {
      op,
      amount,
      effectKey: `${CASE}/${work}`,
      at: '',
      year: YEAR,
      ...(decision === undefined ? {} : { decision }),
      ...(cover === undefined ? {} : { cover }),
      ...(reason === undefined ? {} : { reason }),
      ...(purpose === undefined ? {} : { purpose }),
    });
    if (posted.ok) this.totals = addTransfers(this.totals, posted.transfers);
    else this.refusals.push({ node: command.node, refused: posted.refused, message: posted.message });
  }

  private line(id: Id): Line {
    const { kind, area } = this.process.moneyLines.find((line) => line.id === id)!;
    return { id, kind, area, caseId: CASE };
  }
}

/** A frame with room enough: how much there is, the drawing does not say. */
const roomIn = (area: Id) => {
  const opened = openFrame(area, ROOM, { effectKey: `frame/${area}`, at: '', year: YEAR, decision: 'budget' });
  return opened.ok ? opened.transfers : [];
};

const subject = (event: Entry['event'] | Event): Id | undefined => {
  if (event.type === 'taskCompleted') return event.task;
  return event.type === 'itemDecided' ? event.item : undefined;
};
