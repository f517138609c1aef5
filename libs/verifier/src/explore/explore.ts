import type { Id } from '@samskab/definition';
import {
  begin,
  enabled,
  marking,
  step,
  type Accepted,
  type Ask,
  type Entry,
  type Event,
  type Plan,
  type State,
} from '@samskab/engine';
import type { Graph } from '../graph/graph.ts';
import { Coverage } from './coverage.ts';
import type { Domains } from './domains.ts';
import { footprints, type Footprints } from './effects.ts';
import { eventsFor, type World } from './events.ts';
import { inputs } from './forms.ts';
import { isGrowing } from './growth.ts';
import type { Lens } from './lens.ts';
import { liveVariables } from './live.ts';
import type { Exploration, Place } from './place.ts';
import { possible } from './possible.ts';
import { quiet } from './quiet.ts';
import { ahead, isReducible, type Active } from './reduction.ts';
import { underEveryScript, type Possible } from './scripts.ts';
import { atOnce, type Slices } from './slices.ts';

/** `from`: a running case's own state in place of the beginning. `whole`: every order is taken, nothing is reduced. */
export type Exploring = { plan: Plan; graph: Graph; domains: Domains; limit: number; from?: State; whole?: boolean };

type Arrival<X> = { state: State; extra: X; entry: Entry };

/** When every exploration begins; only that time goes on matters. */
const EPOCH = '2026-01-01T00:00:00.000Z';

/** Breadth first over markings: every event that may come in each, under every answer, by the engine's own `step`. */
export const explore = <X>(exploring: Exploring, lens: Lens<X>): Exploration<X> => atOnce(exploration(exploring, lens));

/** The same, a state at a time: whoever has other things to do pauses between them. */
export const exploration = <X>(exploring: Exploring, lens: Lens<X>): Slices<Exploration<X>> =>
  new Explorer(exploring, lens).run();

class Explorer<X> {
  private readonly places: Place<X>[] = [];
  private readonly known = new Map<string, Place<X>>();
  private readonly coverage: Coverage;
  private readonly live: ReadonlyMap<Id, ReadonlySet<Id>>;
  private readonly footprints: Footprints;
  private readonly reduces: boolean;
  private readonly possible: Possible;
  private readonly world: World;
  private cut = false;
  private grows = false;
  private readonly with: Exploring;
  private readonly lens: Lens<X>;

  constructor(exploring: Exploring, lens: Lens<X>) {
    const { plan, graph, domains, whole = false } = exploring;
    this.with = exploring;
    this.lens = lens;
    this.coverage = new Coverage(graph);
    this.live = liveVariables(graph, domains);
    this.footprints = footprints(graph, lens.shared);
    this.reduces = !whole && isReducible(graph);
    this.possible = possible(domains);
    this.world = { plan, domains, decidedBy: lens.shared.decidedBy };
  }

  *run(): Slices<Exploration<X>> {
    for (const arrival of this.beginnings()) this.arrive(arrival);
    for (const place of this.places) {
      if (place.fate === 'open') this.lookAt(place);
      yield;
    }
    const { entered, taken } = this.coverage;
    return { places: this.places, complete: !this.cut, entered, taken };
  }

  /** Where tokens pile up there is no end of states: that one finding is enough, and the rest is left. */
  private lookAt(place: Place<X>): void {
    if (!this.grows) return this.expand(place);
    place.fate = 'cut';
    this.cut = true;
  }

  private beginnings(): Arrival<X>[] {
    const { plan, domains, from } = this.with;
    const extra = this.lens.begun;
    if (from) return [{ state: quiet(from), extra, entry: { event: begun(EPOCH, {}), answers: [] } }];
    return plan.starts.flatMap((start) =>
      inputs(plan, domains).flatMap((input) => {
        const event = { ...begun(EPOCH, input), start };
        return this.everyWay((ask) => begin(plan, input, event, ask)).map(({ state, answers }) => ({
          state: quiet(state),
          extra,
          entry: { event, answers },
        }));
      }),
    );
  }

  /** What is refused is no way: a form's data is made to fit, so little is. */
  private everyWay(take: (ask: Ask) => ReturnType<typeof step>): Accepted[] {
    return underEveryScript(this.possible, take).flatMap((taken) => {
      if (!taken.ok) return [];
      this.coverage.add(taken.moves);
      return [taken];
    });
  }

  /** Goes on with one token where that is enough; where it leads to nothing new, with all, so that none is forgotten. */
  private expand(place: Place<X>): void {
    const events = this.eventsAt(place.state);
    if (events.size === 0) {
      place.fate = 'stuck';
      return;
    }
    const tokens = [...events.values()].map(({ token }) => token);
    const first = this.reduces && tokens.length > 1 ? ahead(this.with.graph, this.footprints, tokens) : [];
    const before = this.places.length;
    for (const { instance } of first) this.take(place, events.get(instance)!.events);
    if (this.places.slice(before).some(({ fate }) => fate === 'open')) return;
    for (const { token, events: own } of events.values()) if (!first.includes(token)) this.take(place, own);
  }

  private eventsAt(state: State): Map<Id, { token: Active; events: Event[] }> {
    const found = new Map<Id, { token: Active; events: Event[] }>();
    for (const offer of enabled(this.with.plan, state)) {
      const events = eventsFor(this.world, state, offer);
      if (events.length === 0) continue;
      const instance = offer.id.split('/')[0]!;
      const node = state.instances[instance]?.node ?? offer.node;
      const token = found.get(instance) ?? { token: { instance, node }, events: [] };
      found.set(instance, { ...token, events: [...token.events, ...events] });
    }
    return found;
  }

  private take(place: Place<X>, events: readonly Event[]): void {
    const { plan } = this.with;
    for (const event of events)
      for (const taken of this.everyWay((ask) => step(plan, place.state, event, ask)))
        this.arrive(
          {
            state: quiet(taken.state),
            extra: this.lens.after(place.extra, event, place.state, taken),
            entry: { event, answers: taken.answers },
          },
          place,
        );
  }

  private arrive({ state, extra, entry }: Arrival<X>, parent?: Place<X>): void {
    const mark = marking(this.with.plan, state);
    const data = this.liveData(state);
    const key = `${mark}${data}${this.lens.key(extra)}`;
    const known = this.known.get(key);
    if (known) parent?.next.push(known);
    else
      this.add({
        index: this.places.length,
        key,
        state,
        extra,
        tokens: tokensIn(mark),
        data,
        entry,
        next: [],
        fate: 'open',
        ...(parent ? { parent } : {}),
      });
  }

  private add(place: Place<X>): void {
    place.fate = this.fateOf(place);
    this.grows ||= place.fate === 'growing';
    this.known.set(place.key, place);
    this.places.push(place);
    place.parent?.next.push(place);
  }

  private fateOf(place: Place<X>): Place<X>['fate'] {
    if (this.lens.halts(place.extra)) return 'incident';
    if (place.state.status !== 'running') return 'ended';
    if (place.state.incidents.length > 0) return 'incident';
    if (isGrowing(place)) return 'growing';
    if (this.places.length < this.with.limit) return 'open';
    this.cut = true;
    return 'cut';
  }

  /** The followed variables that may still be read, with their values. */
  private liveData({ instances, scopes }: State): string {
    const names = new Set(Object.values(instances).flatMap(({ node }) => [...(this.live.get(node) ?? [])]));
    const data = Object.values(scopes)[0]?.data ?? {};
    return names.size === 0 ? '' : JSON.stringify([...names].sort().map((name) => [name, data[name] ?? null]));
  }
}

const begun = (at: string, input: Place<never>['state']['scopes'][string]['data']) =>
  ({ type: 'begun', id: 'begin', at, input }) as const;

/** Sorted, as the marking has them. */
const tokensIn = (mark: string): string[] => (JSON.parse(mark) as [string, string[]])[1];
