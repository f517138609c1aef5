import type { Id } from '@samskab/definition';

/** A node's strongly connected component, numbered so that what comes first has the lower number (Tarjan, iterative). */
export const components = (nodes: readonly Id[], next: ReadonlyMap<Id, Id[]>): Map<Id, number> => {
  const search = new Search(next);
  for (const node of nodes) search.from(node);
  // Tarjan finishes what lies downstream first.
  return new Map([...search.component].map(([node, found]) => [node, search.found - 1 - found]));
};

type Frame = { node: Id; to: Id[]; at: number };

class Search {
  readonly component = new Map<Id, number>();
  found = 0;
  private readonly index = new Map<Id, number>();
  private readonly low = new Map<Id, number>();
  private readonly stack: Id[] = [];
  private readonly next: ReadonlyMap<Id, Id[]>;

  constructor(next: ReadonlyMap<Id, Id[]>) {
    this.next = next;
  }

  from(start: Id): void {
    if (this.index.has(start)) return;
    const frames = [this.open(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const to = frame.to[frame.at];
      frame.at += 1;
      if (to === undefined) this.close(frames);
      else if (!this.index.has(to)) frames.push(this.open(to));
      else if (!this.component.has(to)) this.lower(frame.node, this.index.get(to)!);
    }
  }

  private open(node: Id): Frame {
    this.index.set(node, this.index.size);
    this.low.set(node, this.index.size - 1);
    this.stack.push(node);
    return { node, to: this.next.get(node) ?? [], at: 0 };
  }

  private close(frames: Frame[]): void {
    const { node } = frames.pop()!;
    const low = this.low.get(node)!;
    const above = frames.at(-1);
    if (above) this.lower(above.node, low);
    if (low === this.index.get(node)) this.take(node);
  }

  private take(root: Id): void {
    for (let node = this.stack.pop(); node !== undefined; node = this.stack.pop()) {
      this.component.set(node, this.found);
      if (node === root) break;
    }
    this.found += 1;
  }

  private lower(node: Id, to: number): void {
    this.low.set(node, Math.min(this.low.get(node)!, to));
  }
}
