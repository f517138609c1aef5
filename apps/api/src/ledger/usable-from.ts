import { fromLocal, isDay } from '@samskab/calendar';
import type { Event as DrawnEvent, Node } from '@samskab/definition';
import { evaluate } from '@samskab/expression';
import type { LineBalances } from '@samskab/ledger';
import type { CaseRow, WaitRow } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { CaseLog } from '../history/case-log.ts';

type Known = { line: string; balances: LineBalances; drawing: DrawingOf; row: CaseRow; waits: WaitRow[]; log: CaseLog };

/**
 * When money that is only promised becomes real ("kan bruges fra …"): the date of the timer in front of the line's next
 * `free`, from what waits now or from what the case knows. Null when nothing is promised, or nobody knows yet.
 */
export function usableFrom(known: Known): string | null {
  const { balances, drawing, line, log, row } = known;
  if (row.status !== 'running' || balances.expected + balances.grantedAhead === 0) return null;
  const passed = new Set(log.entries.flatMap(({ moves }) => moves.filter(hasLeft).map(({ node }) => node)));
  const dates = drawing.process.nodes
    .filter((node) => frees(node, line) && !passed.has(node.id))
    .flatMap((node) => dateBefore(known, node.id) ?? []);
  return dates.toSorted()[0] ?? null;
}

const hasLeft = ({ what }: CaseLog['entries'][number]['moves'][number]): boolean => what === 'left';

const frees = (node: Node, line: string): boolean =>
  node.type === 'activity' && node.facet?.kind === 'funding' && node.facet.op === 'free' && node.facet.line === line;

function dateBefore(known: Known, to: string): string | undefined {
  const { drawing, waits } = known;
  const timers = drawing.flows
    .filter((flow) => flow.to === to)
    .flatMap(({ from }) => timerAt(drawing.node(from)) ?? []);
  return timers
    .flatMap((timer) => waits.find(({ node }) => node === timer.id)?.at ?? dateOf(known, timer) ?? [])
    .toSorted()[0];
}

const timerAt = (node: Node | undefined): DrawnEvent | undefined =>
  node?.type === 'event' && node.position === 'catch' ? node : undefined;

/** The date a timer waits for, once the case knows it. */
function dateOf({ row, drawing }: Known, { on }: DrawnEvent): string | undefined {
  const date = on.flatMap((trigger) =>
    trigger.kind === 'timer' && 'date' in trigger.time ? [trigger.time.date] : [],
  )[0];
  if (date === undefined) return undefined;
  const answer = evaluate(date, row.data, drawing.types);
  if ('fault' in answer || typeof answer.value !== 'string') return undefined;
  return isDay(answer.value) ? fromLocal({ day: answer.value, ms: 0 }) : undefined;
}
