import type { Id } from '@samskab/definition';
import { compact } from '../compact.ts';
import { lookup } from '../lookup.ts';
import type { Birth } from '../run/run.ts';
import type { Event } from '../types/event.ts';
import type { Instance } from '../types/state.ts';

/**
 * What came of one token: the tokens that descend from it, and those of other branches that went with one of them, at a
 * join or by a person's hand, each as it stood.
 */
export class Descent {
  private readonly ids: Set<Id>;
  /** Where any of them ever stood. */
  private nodes: Set<Id>;
  private readonly gone = new Map<Id, Instance>();

  constructor({ id, node }: Instance) {
    this.ids = new Set([id]);
    this.nodes = new Set([node]);
  }

  has(id: Id): boolean {
    return this.ids.has(id);
  }

  get partners(): Instance[] {
    return [...this.gone.values()];
  }

  add(birth: Birth): void {
    if (!this.isOurs(birth)) return;
    const { token, of } = birth;
    this.ids.add(token.id);
    this.nodes.add(token.node);
    for (const other of of) if (!this.ids.has(other.id)) this.gone.set(other.id, other);
  }

  /** Of no other token comes what a person puts down where nothing stood any more: again a step of ours. */
  private isOurs({ token, of }: Birth): boolean {
    return of.length === 0 ? this.nodes.has(token.node) : of.some(({ id }) => this.ids.has(id));
  }

  /** What is remembered by its place in a drawing moves with the drawing. */
  rename(map: Record<Id, Id>): void {
    this.nodes = new Set([...this.nodes].map((node) => lookup(map, node) ?? node));
    for (const [id, partner] of this.gone) this.gone.set(id, renamed(map, partner));
  }

  /** Whether the event was about one of them. */
  acts(event: Event): boolean {
    const named = namedBy(event);
    return named !== undefined && this.ids.has(named.split('/')[0]!);
  }
}

export const renamed = (map: Record<Id, Id>, token: Instance): Instance =>
  compact({
    ...token,
    node: lookup(map, token.node) ?? token.node,
    via: token.via && (lookup(map, token.via) ?? token.via),
  });

/** The token an event is about, or what that token opened (`i7/remind/1`). */
const namedBy = (event: Event): Id | undefined => {
  switch (event.type) {
    case 'taskCompleted':
      return event.task;
    case 'itemDecided':
      return event.item;
    case 'workDone':
    case 'workRefused':
    case 'workFailed':
      return event.work;
    case 'timerFired':
      return event.timer;
    case 'messageReceived':
      return event.subscription;
    case 'caseEnded':
      return event.call;
    case 'incidentRetried':
    case 'incidentResolved':
      return event.incident;
    case 'variablesSet':
    case 'stepChosen':
    case 'tokensMoved':
    case 'migrated':
    case 'upgraded':
    case 'caseCancelled':
      return undefined;
  }
};
