import type { Model } from '@samskab/definition';
import {
  begin,
  compile,
  enabled,
  step,
  timerEventId,
  view,
  workEventId,
  type Accepted,
  type Ask,
  type Command,
  type Data,
  type Entry,
  type Event,
  type Meta,
  type Move,
  type Offer,
  type Plan,
  type State,
  type Step,
  type View,
} from '../../src/index.ts';
import { tinyAsk } from './tiny-ask.ts';

type Bare = Event extends infer E ? (E extends Event ? Omit<E, keyof Meta> : never) : never;
export const DAY_0 = '2026-03-03T08:00:00.000Z';

/** A case that a test plays: it says what happens by node, and remembers what the engine said and asked for. */
export class PlayedCase {
  plan: Plan;
  state: State;
  readonly log: Entry[] = [];
  readonly commands: Command[] = [];
  readonly moves: Move[] = [];
  readonly ask: Ask;
  now = DAY_0;

  constructor(model: Model, { input = {}, ask = tinyAsk(), start }: { input?: Data; ask?: Ask; start?: string } = {}) {
    this.plan = compile(model);
    this.ask = ask;
    const meta = { id: 'begin', at: this.now, ...(start ? { start } : {}) };
    const begun = begin(this.plan, input, meta, ask);
    if (!begun.ok) throw new Error(JSON.stringify(begun));
    this.state = begun.state;
    this.keep(begun, { type: 'begun', ...meta, input });
  }

  /** What the engine says to an event; it is kept when accepted. */
  send(event: Bare, meta: Partial<Meta> = {}): Step {
    const whole = { id: `c${this.log.length}`, at: this.now, ...meta, ...event } as Event;
    const outcome = step(this.plan, this.state, whole, this.ask);
    if (!outcome.ok) return outcome;
    this.state = outcome.state;
    this.keep(outcome, whole);
    return outcome;
  }

  complete(node: string, data: Data = {}): Step {
    return this.send({ type: 'taskCompleted', task: this.idAt(node, 'taskCompleted'), data });
  }

  decide(node: string, outcome: string, data: Data = {}): Step {
    return this.send({ type: 'itemDecided', item: this.idAt(node, 'itemDecided'), outcome, data });
  }

  done(node: string, data: Data = {}): Step {
    return this.result(node, (work) => ({ type: 'workDone', work, data }));
  }

  refuse(node: string, code: string, data: Data = {}): Step {
    return this.result(node, (work) => ({ type: 'workRefused', work, code, data }));
  }

  fail(node: string, reason = 'no connection'): Step {
    return this.result(node, (work) => ({ type: 'workFailed', work, reason }));
  }

  /** The first due of the node fires, at its instant. */
  fire(node: string, what = ''): Step {
    const due = this.view.due.find(
      ({ id }) => id.includes(what) && this.offers('timerFired').some((o) => o.id === id && o.node === node),
    );
    if (!due) throw new Error(`nothing is due at ${node}`);
    if (due.at > this.now) this.now = due.at;
    return this.send({ type: 'timerFired', timer: due.id }, { id: timerEventId(due.id) });
  }

  retry(node: string): Step {
    return this.send({ type: 'incidentRetried', incident: this.idAt(node, 'incidentRetried') });
  }

  resolve(node: string, how: { answer?: Data[string]; data?: Data }): Step {
    return this.send({ type: 'incidentResolved', incident: this.idAt(node, 'incidentResolved'), ...how });
  }

  cancel(): Step {
    return this.send({ type: 'caseCancelled', reason: 'Byen har ombestemt sig' });
  }

  get view(): View {
    return view(this.plan, this.state);
  }

  get data(): Data {
    return this.view.data;
  }

  /** Where the tokens stand, sorted. */
  get at(): string[] {
    return this.view.tokens.map(({ node }) => node).sort();
  }

  offers(type: Event['type']): Offer[] {
    return enabled(this.plan, this.state).filter((offer) => offer.type === type);
  }

  idAt(node: string, type: Event['type']): string {
    const offer = this.offers(type).find((one) => one.node === node);
    if (!offer) throw new Error(`${type} is not offered at ${node}, tokens at ${this.at.join(', ')}`);
    return offer.id;
  }

  /** Every command of a type so far. */
  asked<T extends Command['type']>(type: T): Extract<Command, { type: T }>[] {
    return this.commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);
  }

  private result(node: string, event: (work: string) => Bare): Step {
    const command = this.state.pending.find((one) => one.node === node && (one.type === 'run' || one.type === 'undo'));
    if (command?.type !== 'run' && command?.type !== 'undo') throw new Error(`no work at ${node}`);
    return this.send(event(command.id), { id: workEventId(command.id, command.attempt) });
  }

  private keep({ commands, moves, answers }: Accepted, event: Entry['event']): void {
    this.log.push({ event, answers });
    this.commands.push(...commands);
    this.moves.push(...moves);
  }
}

export const play = (model: Model, options?: ConstructorParameters<typeof PlayedCase>[1]): PlayedCase =>
  new PlayedCase(model, options);
