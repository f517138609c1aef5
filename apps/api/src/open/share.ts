import type { OpenDecision, OpenShare, Side } from '@samskab/contracts';
import type { Decided } from './decisions.ts';

const always: readonly Side[] = ['citizens', 'municipality', 'council'];

/** Decisions by kind of actor, counted in the record; what waits stands beside. No target, and no closed item. */
export function shareOf(decisions: Decided[], waiting: OpenDecision[]): OpenShare {
  const counted = decisions.filter(({ counts }) => counts);
  const open = waiting.filter(({ kind }) => kind === 'waiting');
  const of = (side: Side) => ({
    side,
    count: counted.filter(({ who }) => who.side === side).length,
    waiting: open.filter(({ who }) => who.side === side).length,
  });
  const sides = [...always.map(of), of('other')];
  return { n: counted.length, sides: sides.filter(({ side, count }) => always.includes(side) || count > 0) };
}
