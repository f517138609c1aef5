import type { DeadlineChange, OpenChange, RedrawMoney, RedrawPreview, StepChange } from '@samskab/contracts';
import { longDate } from '../../format/date.ts';
import { money as kroner } from '../../format/money.ts';
import { caseRoom } from '../../texts/case-room.ts';

const words = caseRoom.redraw;
const isOp = (op: string): op is keyof typeof words.ops => op in words.ops;
const amountOf = (amount: number | null): string => (amount === null ? words.all : kroner(amount));

/** One step of the drawing, as it will be. Steps without a name are of no interest to a reader. */
export function stepWords({ before, after, what }: StepChange): string[] {
  if (what.includes('added')) return after ? [words.change.added(after)] : [];
  if (what.includes('removed')) return before ? [words.change.removed(before)] : [];
  const renamed = what.includes('name') && before && after ? [words.change.renamed(before, after)] : [];
  const others = what.map((one) => words.what[one]).filter(Boolean);
  const name = after ?? before;
  return [...renamed, ...(others.length > 0 && name ? [words.change.changed(name, others.join(', '))] : [])];
}

/** One open thing, with whose it is now where that is another. */
export function openWords({ name, kind, role, fate }: OpenChange): string {
  const moved = fate === 'stays' && role.before && role.after && role.before !== role.after;
  const what = words.open(name, words.kinds[kind]);
  return moved ? `${what}, ${words.role(role.before ?? '', role.after ?? '')}` : what;
}

export function deadlineWords({ name, what, before, after, drawn }: DeadlineChange): string {
  const kind = words.due[what];
  if (drawn && after) return words.dueKept(kind, name, longDate(after));
  if (before && after) return words.dueMoved(kind, name, longDate(before), longDate(after));
  return after ? words.dueNew(kind, name, longDate(after)) : words.dueGone(kind, name);
}

/** What money moves at once, and what would be left lying. */
export function moneyWords({ posted, undone, done, left }: RedrawMoney): string[] {
  return [
    ...posted.map(({ amount, op, lineName }) =>
      words.posted(amountOf(amount), isOp(op) ? words.ops[op] : '', lineName),
    ),
    ...undone.map(({ amount, lineName }) => words.undone(amountOf(amount), lineName)),
    ...done
      .filter(({ reversible }) => !reversible)
      .map(({ amount, lineName }) => words.doneLasts(amountOf(amount), lineName)),
    ...left.map(({ amount, lineName }) => words.left(kroner(amount), lineName)),
  ];
}

export const undoWords = ({ amount, lineName, name }: RedrawMoney['done'][number]): string =>
  words.done(amountOf(amount), lineName, name);

export type Part = { title: string; lines: string[] };

/** The preview as one reads it, part by part; what does not change says nothing. */
export function partsOf(preview: RedrawPreview): Part[] {
  const fate = (wanted: OpenChange['fate']) => preview.open.filter((one) => one.fate === wanted).map(openWords);
  const told = preview.told.map(({ name, people }) => words.toldWho(name, people));
  return [
    { title: words.stays, lines: fate('stays') },
    { title: words.closes, lines: fate('closes') },
    { title: words.opens, lines: fate('opens') },
    { title: words.steps, lines: preview.steps.flatMap(stepWords) },
    { title: words.deadlines, lines: preview.deadlines.map(deadlineWords) },
    { title: words.money, lines: moneyWords(preview.money) },
    { title: words.warnings, lines: preview.warnings.map(({ message }) => message) },
    { title: words.told, lines: told.length > 0 ? told : [words.nobody] },
  ].filter(({ lines }) => lines.length > 0);
}
