import type { Standing } from '@samskab/contracts';
import type { Role } from '@samskab/definition';
import type { ItemRow, TaskRow, WaitRow } from '@samskab/persistence';
import type { z } from 'zod';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { onAgenda } from './open-things.ts';
import type { OpenThings } from './open-things.ts';

type StandingOf = z.infer<typeof Standing>;

/**
 * Where a case stands, in words: one line for each thing it waits for. First what somebody can do something about,
 * then what time will do; of each the nearest date first.
 */
export const standing = (drawing: DrawingOf, open: OpenThings): StandingOf[] =>
  [
    ...open.tasks.map((task) => ofTask(drawing, task)),
    ...open.items.map((item) => ofItem(drawing, open, item)),
    ...open.waits.map((wait) => ofWait(drawing, wait)),
  ].toSorted((a, b) => rank(a).localeCompare(rank(b)));

const rank = ({ waitsFor, until }: StandingOf): string => `${waitsFor === null ? 2 : 1}${until ?? '9'}`;

const waitsFor = (role: Role | undefined) => ({ waitsFor: role?.name ?? null, side: role?.side ?? null });

/** An overdue task is on the list of whoever got it since. */
const ofTask = (drawing: DrawingOf, { node, role, escalatedTo, dueAt }: TaskRow): StandingOf => ({
  node,
  name: drawing.nodeName(node),
  ...waitsFor(drawing.role(escalatedTo ?? role)),
  until: dueAt,
});

function ofItem(drawing: DrawingOf, open: OpenThings, item: ItemRow): StandingOf {
  const name = drawing.nodeName(item.node);
  const facet = drawing.activity(item.node)?.facet;
  if (facet?.kind === 'handover') {
    const parties = [drawing.role(facet.from), drawing.role(facet.to)];
    const names = parties.flatMap((role) => role?.name ?? []);
    return { node: item.node, name, waitsFor: names.join(' og ') || null, side: parties[1]?.side ?? null, until: null };
  }
  const until = onAgenda(open, item)?.meeting?.at ?? null;
  return { node: item.node, name, ...waitsFor(drawing.roleOf(item.node)), until };
}

const ofWait = (drawing: DrawingOf, { node, at }: WaitRow): StandingOf => ({
  node,
  name: drawing.nodeName(node),
  waitsFor: null,
  side: null,
  until: at,
});
