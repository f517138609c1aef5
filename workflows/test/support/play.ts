import { resolveTime, toLocal, usualCalendar } from '@samskab/calendar';
import type { Model } from '@samskab/definition';
import { begin, compile, computedAsk, step, timerEventId, view, workEventId } from '@samskab/engine';
import type {
  Begun,
  Command,
  CommandOf,
  Data,
  Entry,
  Event,
  FundingData,
  Move,
  Plan,
  PlanNode,
  State,
  Step as Taken,
  View,
} from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import { apply, emptyLedger, openFrame, readLine, record, summary, undo } from '@samskab/ledger';
import type { Ledger, PostingContext, Summary, Transfer } from '@samskab/ledger';
import type { Step, Variant } from '../../src/scenario.ts';
import type { Pattern } from './pattern.ts';

/** What Samkøbing's council gave the administration to decide over in an area, øre a year. */
export const frames: Readonly<Record<string, number>> = {
  'Byer og torve': 100_000_000,
  'Natur og renhold': 20_000_000,
};

/** A message that went out: the node that sent it, and the words it carried. */
type Sent = { node: string; data: Data };

/** A timer that moved a token: the event's node, and the day in Denmark. */
type Fired = { node: string; date: string };

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});

/** People act at ten in the morning; who only waits, waits until the evening. */
const instantOf = ({ do: what, date }: Pick<Step, 'do' | 'date'>): string =>
  `${date}T${what === 'wait' ? '20' : '09'}:00:00.000Z`;

type Kinds = ReadonlyMap<string, Pattern['process']['moneyLines'][number]['kind']>;

const kindsOf = ({ moneyLines }: Pick<Pattern['process'], 'moneyLines'>): Kinds =>
  new Map(moneyLines.map(({ id, kind }) => [id, kind]));

const yearOf = (at: string): number => Number(toLocal(at).day.slice(0, 4));

/** Plays a story through the engine, the calendar, FEEL and the ledger: all the product has that is pure. */
export class Player {
  plan: Plan;
  state!: State;
  /** The case's log, as its record would hold it. */
  readonly log: Entry[] = [];
  readonly entered = new Set<string>();
  readonly sent: Sent[] = [];
  private kinds: Kinds;
  private readonly decisions = new Map<string, string>();
  private ledger: Ledger = emptyLedger;
  /** What each work posted, øre. */
  readonly postings = new Map<string, { op: FundingData['op']; line: string; moved: number }>();
  private asked = 0;

  constructor({ model, process }: Pattern, { start }: Variant) {
    this.plan = compile(model);
    this.kinds = kindsOf(process);
    const at = instantOf({ do: 'complete', date: start.date });
    const begun = { type: 'begun' as const, id: 'letter', at, input: start.data as Data };
    this.take(begin(this.plan, begun.input, begun, ask), begun);
  }

  /** The same case as it stands, to be played on another way. */
  copy(): Player {
    const copy = Object.assign(Object.create(Player.prototype) as Player, this);
    return Object.assign(copy, {
      ...{ entered: new Set(this.entered), sent: [...this.sent], log: [...this.log] },
      postings: new Map(this.postings),
      decisions: new Map(this.decisions),
    });
  }

  /** The case follows another drawing; a refusal changes nothing. */
  follow({ processes: [process] }: Model, plan: Plan, event: Event): Taken {
    const taken = step(plan, this.state, event, ask);
    if (!taken.ok) return taken;
    this.plan = plan;
    this.kinds = kindsOf(process!);
    this.take(taken, event);
    return taken;
  }

  get view(): View {
    return view(this.plan, this.state);
  }

  /** Every movement of money, in order. */
  get transfers(): readonly Transfer[] {
    return this.ledger.transfers;
  }

  /** How the money of a line stands, in the words of the ledger. */
  money(line: string): Summary {
    const { area, kind } = this.line(line);
    const year = yearOf(this.state.at);
    return summary(readLine(this.ledger.totals, { id: line, kind, area, caseId: 'case' }, year));
  }

  /** Time goes to the step, and then it is done. Says which timers moved a token on the way. */
  play(next: Step): Fired[] {
    const fired = this.waitUntil(instantOf(next));
    if (next.do === 'complete') this.complete(next);
    else if (next.do === 'decide') this.decide(next);
    else if (next.do === 'handOver') this.handOver(next);
    return fired;
  }

  private complete({ task, data, ...rest }: Extract<Step, { do: 'complete' }>): void {
    const id = this.one(this.view.tasks, task);
    this.happens({ type: 'taskCompleted', task: id, data: data as Data, ...this.meta(rest) });
  }

  private decide({ item, outcome, data, ...rest }: Extract<Step, { do: 'decide' }>): void {
    const id = this.one(this.view.items, item);
    this.decided(item, outcome, data);
    this.happens({ type: 'itemDecided', item: id, outcome, data: data as Data, ...this.meta(rest) });
  }

  /** Money names where it was decided. */
  decided(node: string, outcome: string, data: Readonly<Record<string, unknown>>): void {
    if (outcome === 'approved' || outcome === 'amended') this.decisions.set(node, String(data['minutesRef']));
  }

  private handOver({ item, data, ...rest }: Extract<Step, { do: 'handOver' }>): void {
    const id = this.one(this.view.items, item);
    this.happens({ type: 'itemDecided', item: id, outcome: 'accepted', data: data as Data, ...this.meta(rest) });
  }

  private one(open: readonly { id: string; node: string }[], node: string): string {
    const [found, ...more] = open.filter((entry) => entry.node === node);
    if (!found || more.length > 0)
      throw new Error(`${node} is open ${found ? 'twice' : 'nowhere'}: ${this.standing()}`);
    return found.id;
  }

  private standing(): string {
    const { tokens, incidents } = this.view;
    return JSON.stringify({ tokens: tokens.map(({ node }) => node), incidents });
  }

  private meta(step: Pick<Step, 'do' | 'date'>): { id: string; at: string } {
    this.asked += 1;
    return { id: `c${this.asked}`, at: instantOf(step) };
  }

  private waitUntil(until: string): Fired[] {
    const fired: Fired[] = [];
    for (let due = this.state.due[0]; due && due.at <= until; due = this.state.due[0]) {
      if ('trigger' in due) fired.push({ node: this.timer(due.trigger), date: toLocal(due.at).day });
      this.happens({ type: 'timerFired', timer: due.id, id: timerEventId(due.id), at: due.at });
    }
    return fired;
  }

  private timer(trigger: string): string {
    const has = ({ element }: PlanNode): boolean =>
      element.type === 'event' && element.on.some(({ id }) => id === trigger);
    return Object.values(this.plan.nodes).find(has)!.id;
  }

  happens(event: Event): void {
    this.take(step(this.plan, this.state, event, ask), event);
  }

  private take(taken: Taken, event: Begun | Event): void {
    if (!taken.ok) throw new Error(`${JSON.stringify(taken)}: ${this.standing()}`);
    this.state = taken.state;
    this.log.push({ event, answers: taken.answers });
    taken.moves.forEach((move: Move) => this.entered.add(move.node));
    taken.commands.forEach((command) => this.perform(command, event.at));
  }

  private perform(command: Command, at: string): void {
    if (command.type === 'undo') return this.undo(command, at);
    if (command.type !== 'run') return;
    if (command.work === 'notification') this.sent.push({ node: command.node, data: command.data });
    const meta = { id: workEventId(command.id, command.attempt), at, work: command.id };
    const refused = command.work === 'funding' ? this.fund(command, at) : undefined;
    this.happens(
      refused ? { ...meta, type: 'workRefused', code: refused, data: {} } : { ...meta, type: 'workDone', data: {} },
    );
  }

  /** Money goes back; what the ledger does not take back stays, and is said. */
  private undo({ id, of, attempt }: CommandOf<'undo'>, at: string): void {
    const meta = { id: workEventId(id, attempt), at, work: id };
    const refused = this.takenBack(of, { effectKey: `case/${id}`, at, year: yearOf(at) });
    this.happens(
      refused ? { ...meta, type: 'workRefused', code: refused, data: {} } : { ...meta, type: 'workDone', data: {} },
    );
  }

  /** Which of these works the ledger would take back in this order; what moved no money leaves nothing. */
  reversible(works: readonly string[]): Set<string> {
    const trial = this.copy();
    const context = (work: string) => ({ effectKey: `trial/${work}`, at: this.state.at, year: yearOf(this.state.at) });
    return new Set(works.filter((work) => trial.takenBack(work, context(work)) === undefined));
  }

  private takenBack(work: string, context: PostingContext): string | undefined {
    const done = this.postings.get(work);
    if (!done) return undefined;
    const line = { ...this.line(done.line), id: done.line, caseId: 'case' };
    const posting = undo(line, readLine(this.ledger.totals, line, context.year), done, context);
    if (!posting.ok) return posting.refused;
    this.ledger = record(this.ledger, context.effectKey, posting);
    return undefined;
  }

  private fund(command: CommandOf<'run'>, at: string): string | undefined {
    const data = command.data as FundingData;
    const decision = data.decidedBy && this.decisions.get(data.decidedBy);
    const year = yearOf(at);
    const line = { ...this.line(data.line), id: data.line, caseId: 'case' };
    if (line.kind === 'frame') this.open(line.area, year, at);
    const request = { ...data, decision, effectKey: `case/${command.id}`, at, year };
    const { ledger, posting } = apply(this.ledger, line, request);
    this.ledger = ledger;
    if (posting.ok) this.postings.set(command.id, { op: data.op, line: data.line, moved: posting.moved });
    return posting.ok ? undefined : posting.refused;
  }

  /** The year's frame, opened by the council's budget before the first krone of it is asked for. */
  private open(area: string, year: number, at: string): void {
    const effectKey = `budget/${area}/${year}`;
    if (this.ledger.applied.has(effectKey)) return;
    const posting = openFrame(area, frames[area] ?? 0, { effectKey, at, year, decision: 'Budgettet' });
    if (!posting.ok) throw new Error(posting.message);
    this.ledger = record(this.ledger, effectKey, posting);
  }

  private line(id: string): { area: string; kind: Pattern['process']['moneyLines'][number]['kind'] } {
    const kind = this.kinds.get(id);
    const area = this.view.data[this.plan.lines[id]?.area ?? ''];
    if (!kind || typeof area !== 'string') throw new Error(`${id} is no line of a service area`);
    return { area, kind };
  }
}
