import { randomUUID } from 'node:crypto';
import { resolveTime, usualCalendar } from '@samskab/calendar';
import type { GoesTo } from '@samskab/contracts';
import type { Model } from '@samskab/definition';
import { compile, computedAsk, fold, step, view } from '@samskab/engine';
import type { Entry, Event, Move, Plan, Refused, State, View } from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import type { CaseRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});
/** Work after work, without a person between: further nobody looks. */
const LONGEST = 20;

/** A case as its log leads to it, to be looked ahead from. */
export type Here = { plan: Plan; state: State };
export type Work = View['works'][number];
export type Ahead = { ok: true; goesTo: GoesTo[]; works: Work[]; moves: Move[] } | Refused;

/** Two queries. */
export async function hereIn(read: Reads, { id, versionId }: CaseRow): Promise<Here> {
  const [version, entries] = await Promise.all([read.versions.first({ id: versionId }), read.log.entries(id)]);
  const plan = compile(version?.slim as Model);
  return { plan, state: fold(plan, entries as unknown as Entry[]) };
}

/**
 * Where the case would go with this event: the same engine takes the step, and does all work as if it succeeded; nothing
 * is kept.
 */
export function lookAhead(drawing: DrawingOf, { plan, state }: Here, event: Event): Ahead {
  const taken = step(plan, state, event, ask);
  if (!taken.ok) return taken;
  const after = worked(plan, taken.state);
  const goesTo = newlyOpen(drawing, view(plan, state), view(plan, after.state));
  return { ok: true, goesTo, works: after.works, moves: [...taken.moves, ...after.moves] };
}

/** All work done at once, as far as it goes without people. */
function worked(plan: Plan, from: State): { state: State; works: Work[]; moves: Move[] } {
  let state = from;
  const works: Work[] = [];
  const moves: Move[] = [];
  for (let round = 0; round < LONGEST; round += 1) {
    const work = view(plan, state).works.find(({ orphan }) => !orphan);
    const event = work && { type: 'workDone' as const, work: work.id, data: {}, id: randomUUID(), at: from.at };
    const taken = event && step(plan, state, event, ask);
    if (!work || !taken?.ok) break;
    state = taken.state;
    works.push(work);
    moves.push(...taken.moves);
  }
  return { state, works, moves };
}

function newlyOpen(drawing: DrawingOf, before: View, after: View): GoesTo[] {
  const known = new Set([...before.tasks, ...before.items, ...before.waits].map(({ id }) => id));
  const isNew = ({ id }: { id: string }) => !known.has(id);
  const to = (node: string, kind: GoesTo['kind']): GoesTo => {
    const role = drawing.roleOf(node);
    return { node, name: drawing.nodeName(node), who: role?.name ?? null, side: role?.side ?? null, kind };
  };
  const places = [
    ...after.tasks.filter(isNew).map(({ node }) => to(node, 'person')),
    ...after.items.filter(isNew).map(({ node, register }) => to(node, register)),
    ...after.waits.filter(isNew).map(({ node }) => to(node, 'time')),
    ...(after.status === 'running' ? [] : [to(after.outcome ?? '', 'end')]),
  ];
  return places.filter(({ node }, index) => places.findIndex((one) => one.node === node) === index);
}
