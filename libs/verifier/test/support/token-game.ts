import type { Event, Flow, Gateway, Id, Model, Node } from '@samskab/definition';

/**
 * BPMN's token game once more, as plainly as it can be: bags of words for tokens, every order, nothing reduced, none of
 * the engine's code. A word is `node` at a waiting step, with `+edge` for each timer that may still go off, or `flow→node`
 * at a parallel join.
 */
export type Played = {
  tooMany: boolean;
  growing: boolean;
  /** Some state is stuck, or no end lies ahead of it. */
  hopeless: boolean;
  noWay: Set<Id>;
  twice: Set<Id>;
  entered: Set<Id>;
  taken: Set<Id>;
  states: number;
};

type Bag = string[];
type State = { bag: Bag; fate: 'open' | 'ended' | 'incident'; parent?: State; next: State[] };
/** A way a step may go: what is left to place, the words placed. */
type Going = { bag: Bag; arriving: { node: Id; via?: Id }[]; placed?: Id[]; over?: 'ended' | 'incident' };

export const playEverything = (model: Model, most: number): Played => new Game(model).play(most);

class Game {
  private readonly nodes: Map<Id, Node>;
  private readonly flows: Flow[];
  private readonly noWay = new Set<Id>();
  private readonly entered = new Set<Id>();
  private readonly taken = new Set<Id>();

  constructor({ processes: [process] }: Model) {
    this.nodes = new Map(process!.nodes.map((node) => [node.id, node]));
    this.flows = process!.flows;
  }

  play(most: number): Played {
    const states = new Map<string, State>();
    const queue: State[] = [];
    let growing = false;
    const add = (bag: Bag, fate: State['fate'], parent?: State): void => {
      const key = `${fate}|${bag.join(' ')}`;
      const known = states.get(key);
      if (known) return void parent?.next.push(known);
      const state: State = { bag, fate, next: [], ...(parent ? { parent } : {}) };
      parent?.next.push(state);
      states.set(key, state);
      growing ||= isGrowing(state);
      queue.push(state);
    };
    for (const { bag, over } of this.settle({ bag: [], arriving: [{ node: 'start' }] })) add(bag, over ?? 'open');
    for (const state of queue) {
      if (growing || queue.length > most) break;
      if (state.fate === 'open') for (const { bag, over } of this.steps(state.bag)) add(bag, over ?? 'open', state);
    }
    return {
      tooMany: queue.length > most && !growing,
      growing,
      hopeless: queue.some((state) => !this.hopeful(queue).has(state)),
      noWay: this.noWay,
      twice: new Set(queue.flatMap(({ bag }) => this.twiceIn(bag))),
      entered: this.entered,
      taken: this.taken,
      states: queue.length,
    };
  }

  private hope?: Set<State>;
  private hopeful(queue: State[]): Set<State> {
    if (this.hope) return this.hope;
    const good = new Set(queue.filter(({ fate }) => fate !== 'open'));
    for (let size = -1; size !== good.size;) {
      size = good.size;
      for (const state of queue) if (state.next.some((next) => good.has(next))) good.add(state);
    }
    return (this.hope = good);
  }

  private twiceIn(bag: Bag): Id[] {
    const at = bag.filter((word) => !word.includes('→') && !word.startsWith('!')).map((word) => word.split('+')[0]!);
    return at.filter((node, index) => at.indexOf(node) !== index && !this.endsAll(node, new Set()));
  }

  private endsAll(node: Id, seen: Set<Id>): boolean {
    if (seen.has(node)) return false;
    seen.add(node);
    if (this.isTerminate(node)) return true;
    return this.after(node).some((next) => this.endsAll(next, seen));
  }

  private after(node: Id): Id[] {
    return [...this.out(node).map(({ to }) => to), ...this.edges(node).map(({ id }) => id)];
  }

  private steps(bag: Bag): Going[] {
    return bag.flatMap((word, index) => {
      if (word.includes('→')) return [];
      const rest = bag.filter((_, at) => at !== index);
      const [node, ...armed] = word.split('+') as [string, ...string[]];
      return [
        ...this.leave({ bag: rest, arriving: [] }, node),
        ...this.edges(node).flatMap((edge) => this.goOff(rest, node, edge, armed)),
      ].flatMap((going) => this.settle(going));
    });
  }

  private goOff(rest: Bag, node: Id, edge: Event, armed: string[]): Going[] {
    const arriving = [{ node: edge.id }];
    const [trigger] = edge.on;
    if (trigger?.kind === 'error') {
      const host = this.nodes.get(node);
      return host?.type === 'activity' && host.activity === 'service' ? [{ bag: rest, arriving }] : [];
    }
    if (!armed.includes(edge.id)) return [];
    if (edge.interrupting !== false) return [{ bag: rest, arriving }];
    const again = trigger?.kind === 'timer' && 'cycle' in trigger.time;
    const left = again ? armed : armed.filter((id) => id !== edge.id);
    return [{ bag: [...rest, [node, ...left].join('+')], arriving }];
  }

  /** Places one arriving token after another until all rest; every choice splits the way. */
  private settle(going: Going): Going[] {
    const [first, ...arriving] = going.arriving;
    if (!first) return [this.finished(going)];
    const { bag, placed = [] } = going;
    const node = this.nodes.get(first.node)!;
    if (this.isTerminate(node.id)) return [this.ended(node.id)];
    if (node.type === 'gateway' && node.gateway === 'parallel')
      return this.join({ bag, arriving, placed: [...placed, node.id] }, node, first.via);
    if (this.rests(node))
      return this.settle({ bag: [...bag, this.open(node.id)], arriving, placed: [...placed, node.id] });
    this.entered.add(node.id);
    return this.leave({ bag, arriving, placed }, node.id).flatMap((next) => this.settle(next));
  }

  private ended(node: Id): Going {
    this.entered.add(node);
    return { bag: [], arriving: [], over: 'ended' };
  }

  /** What the step placed was come to, unless the step took it away again. */
  private finished({ bag, placed = [] }: Going): Going {
    for (const node of placed) this.entered.add(node);
    const sorted = bag.toSorted();
    const stopped = bag.flatMap((word) => (word.startsWith('!') ? [word.slice(1)] : []));
    for (const node of stopped) this.noWay.add(node);
    if (stopped.length > 0) return { bag: sorted, arriving: [], over: 'incident' };
    return { bag: sorted, arriving: [], ...(bag.length === 0 ? { over: 'ended' as const } : {}) };
  }

  private join({ bag, arriving, placed }: Going, { id }: Gateway, via?: Id): Going[] {
    const now = [...bag, `${via ?? ''}→${id}`];
    const needed = this.flows.filter(({ to }) => to === id).map((flow) => `${flow.id}→${id}`);
    if (!needed.every((word) => now.includes(word))) return this.settle({ bag: now, arriving, placed: placed! });
    for (const word of needed) now.splice(now.indexOf(word), 1);
    this.entered.add(id);
    return this.leave({ bag: now, arriving, placed: placed! }, id).flatMap((next) => this.settle(next));
  }

  private leave({ bag, arriving, placed = [] }: Going, node: Id): Going[] {
    const gateway = this.nodes.get(node)!;
    const out = this.out(node);
    if (gateway.type !== 'gateway' || gateway.gateway !== 'exclusive' || out.length === 0)
      return [this.go({ bag, arriving, placed }, out)];
    const tried = out.filter(({ id }) => id !== gateway.default);
    const sure = tried.findIndex(({ when }) => when === undefined);
    const open = sure === -1 ? tried : tried.slice(0, sure + 1);
    const ways = open.map((flow) => this.go({ bag, arriving, placed }, [flow]));
    if (sure !== -1) return ways;
    const fallback = out.find(({ id }) => id === gateway.default);
    if (fallback) return [...ways, this.go({ bag, arriving, placed }, [fallback])];
    return [...ways, { bag: [...bag, `!${node}`], arriving, placed: [...placed, node] }];
  }

  private go({ bag, arriving, placed }: Going, flows: Flow[]): Going {
    for (const { id } of flows) this.taken.add(id);
    return {
      bag,
      arriving: [...arriving, ...flows.map(({ id, to }) => ({ node: to, via: id }))],
      placed: placed ?? [],
    };
  }

  private open(node: Id): string {
    const timers = this.edges(node).filter(({ on }) => on[0]?.kind === 'timer');
    return [node, ...timers.map(({ id }) => id)].join('+');
  }
  private rests(node: Node): boolean {
    return node.type === 'activity' || (node.type === 'event' && node.position === 'catch');
  }
  private isTerminate(id: Id): boolean {
    const node = this.nodes.get(id)!;
    return node.type === 'event' && node.position === 'end' && node.on[0]?.kind === 'terminate';
  }
  private out(node: Id): Flow[] {
    return this.flows.filter(({ from }) => from === node);
  }
  private edges(host: Id): Event[] {
    return [...this.nodes.values()].filter((node): node is Event => node.type === 'event' && node.attachedTo === host);
  }
}

const isGrowing = ({ bag, parent, fate }: State): boolean => {
  if (fate !== 'open') return false;
  for (let at = parent; at; at = at.parent) if (at.bag.length < bag.length && isWithin(at.bag, bag)) return true;
  return false;
};
const isWithin = (few: Bag, many: Bag): boolean => {
  const left = [...many];
  return few.every((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
};
