import type { Begun, Event } from '@samskab/engine';
import type { Reads } from '@samskab/persistence';
import type { Drawings } from '../drawings/drawings.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';

/** A case was moved to another version at an entry of its log; `map` says which node an old one became. */
export type Moved = { seq: number; from: string | undefined; to: string; map: Record<string, string> };
type Entry = { seq: number; event: Begun | Event | Record<string, unknown> };

export const movedIn = (entries: readonly Entry[]): Moved[] =>
  entries.flatMap(({ seq, event }) => {
    if (event['type'] !== 'migrated') return [];
    const { from, version: to, map } = event as Extract<Event, { type: 'migrated' }>;
    return [{ seq, from, to, map }];
  });

/** Which version a case followed after each entry of its log: what was done then is read by the drawing it was done by. */
export class InForce {
  readonly versions: string[];
  private readonly first: string;

  /** `now`: the version its row names, which one never moved has had all along. */
  constructor(
    private readonly moves: readonly Moved[],
    now: string,
  ) {
    this.first = moves[0]?.from ?? now;
    this.versions = [...new Set([this.first, ...moves.map(({ to }) => to)])];
  }

  at(seq: number): string {
    return this.moves.findLast((move) => move.seq <= seq)?.to ?? this.first;
  }
}

/** The drawings of a case by the entries of its log. */
export async function drawingsInForce(
  drawings: Drawings,
  read: Reads,
  entries: readonly Entry[],
  now: string,
): Promise<(seq: number) => DrawingOf> {
  const inForce = new InForce(movedIn(entries), now);
  const drawing = await drawings.all(read, inForce.versions);
  return (seq) => drawing(inForce.at(seq));
}
