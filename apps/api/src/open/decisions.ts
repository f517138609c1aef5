import type { OpenDecision } from '@samskab/contracts';
import type { EventOf } from '@samskab/engine';
import type { Role } from '@samskab/definition';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { Entry } from '../history/case-log.ts';
import { atCheckpoint, byRole, bySide } from './actors.ts';
import { councilDecision } from './council-decision.ts';
import { words } from './disclosed.ts';
import { isDecision } from './is-decision.ts';
import type { OpenSource } from './open-source.ts';
import { howTold, titleOf, whyTold } from './task-words.ts';
import { CLOSED_ITEM } from './waits.ts';

/** What was decided, with where it stands in the record. `counts`: it is one decision of the share. */
export type Decided = OpenDecision & { node: string | null; seq: number; eventId: string; counts: boolean };

type Plain = Pick<OpenDecision, 'kind' | 'who' | 'title'> & Partial<Decided>;

/** Every decision of a case in order, those taken back left out; each dissent after what it dissents from. */
export function decided(source: OpenSource): Decided[] {
  const found: Decided[] = [];
  for (const entry of source.log.entries) {
    const { event } = entry;
    if (event.type === 'tokensMoved') for (const { node } of event.start) takeBack(found, node);
    found.push(...told(source, entry).map((plain) => complete(entry, plain)));
  }
  return [...found, ...refusedHandovers(source)].toSorted((a, b) => a.seq - b.seq);
}

const complete = ({ seq, at, event }: Entry, plain: Plain): Decided => ({
  ...{ at, how: null, why: null, node: null, seq, eventId: event.id, counts: false },
  ...plain,
});

/** A step opened again was not decided: its last decision goes, with the dissent from it. */
function takeBack(found: Decided[], node: string): void {
  const last = found.findLast((one) => one.node === node)?.seq;
  for (let index = found.length - 1; index >= 0; index--)
    if (found[index]?.node === node && found[index]?.seq === last) found.splice(index, 1);
}

function told(source: OpenSource, entry: Entry): Plain[] {
  const { event } = entry;
  if (event.type === 'begun') return began(source, entry);
  if (event.type === 'taskCompleted') return completed(source, event);
  if (event.type === 'itemDecided') return councilDecision(source, event);
  return event.type === 'caseCancelled' ? [stopped(event)] : [];
}

/** Somebody asked for it: the first decision there is. */
function began({ drawing }: OpenSource, { moves }: Entry): Plain[] {
  const node = moves.find(({ what }) => what === 'entered')?.node;
  const role = node === undefined ? undefined : askedBy(drawing, node);
  if (node === undefined || !role) return [];
  return [{ kind: 'decision', node, who: byRole(role), title: drawing.nodeName(node), counts: true }];
}

/** An event has no role of its own: the lane it stands in says whose it is. */
const askedBy = (drawing: DrawingOf, node: string): Role | undefined => {
  const lanes = drawing.process.lanes.flatMap((lane) => [lane, ...(lane.lanes ?? [])]);
  return drawing.role(lanes.findLast(({ role, nodes }) => role !== undefined && nodes.includes(node))?.role);
};

function completed(source: OpenSource, { task, data }: EventOf<'taskCompleted'>): Plain[] {
  const node = source.log.nodeOf(task);
  if (node === null || source.disclosed.isClosed(node)) return [];
  const who = byRole(source.drawing.roleOf(node));
  const dissent = source.disclosed.text('dissent', data);
  const disagreed: Plain[] = dissent ? [{ kind: 'dissent', node, who, title: 'Uenighed', why: dissent }] : [];
  if (!isDecision(source.drawing, node)) return disagreed;
  const title = titleOf(source, node, data);
  const said = { how: howTold(source, node, data), why: whyTold(source, node, data) };
  return [{ kind: 'decision', node, who, title, ...said, counts: true }, ...disagreed];
}

const stopped = ({ reason }: EventOf<'caseCancelled'>): Plain => ({
  kind: 'refusal',
  who: bySide('municipality'),
  title: 'Forløbet blev stoppet',
  why: words(reason),
});

/** Who would not take over, and why: no no without its reason (domain.md I11). */
function refusedHandovers({ answers, handovers, drawing, log }: OpenSource): Decided[] {
  return answers.flatMap(({ handoverId, accepted, reason, side, at }) => {
    const handover = handovers.find(({ id }) => id === handoverId);
    if (accepted || !handover) return [];
    const who = byRole(drawing.role(side === 'from' ? handover.fromRole : handover.toRole));
    const seq = log.entries.findLast((entry) => entry.at <= at)?.seq ?? 0;
    const title = `${who.name} sagde nej: ${drawing.nodeName(handover.node)}`;
    return [
      {
        kind: 'refusal',
        at,
        who,
        title,
        how: null,
        why: reason && words(reason),
        node: null,
        seq,
        eventId: '',
        counts: false,
      },
    ];
  });
}

/** What a body is to decide, at the end of the list. Behind closed doors nothing is told but that an item exists. */
export function awaited(source: OpenSource): OpenDecision[] {
  if (source.row.status !== 'running') return [];
  const open = source.open.items.filter(({ register }) => register === 'council');
  return open.map((item) => {
    const placed = source.open.agenda.find((one) => one.item.commandId === item.id && one.item.status !== 'postponed');
    const who = atCheckpoint(source, item.node, placed?.item);
    if (source.disclosed.isClosed(item.node))
      return { kind: 'closed', at: null, who, title: CLOSED_ITEM, how: null, why: null };
    const how = placed?.meeting ? `Punkt ${placed.item.number} på mødet` : null;
    return {
      kind: 'waiting',
      at: placed?.meeting?.at ?? null,
      who,
      title: source.drawing.nodeName(item.node),
      how,
      why: null,
    };
  });
}
