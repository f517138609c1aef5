import type { OpenWait } from '@samskab/contracts';
import type { ItemRow } from '@samskab/persistence';
import { onAgenda } from '../cases/open-things.ts';
import { atCheckpoint, byRole, bySide } from './actors.ts';
import type { OpenSource } from './open-source.ts';

export const CLOSED_ITEM = 'Et punkt bag lukkede døre';

type Standing = Pick<OpenSource, 'row' | 'drawing' | 'open' | 'disclosed' | 'meetings' | 'bodies'>;

/** What the case waits for: a body's meeting first, then what people do, then what only time does. */
export function waitsOf(source: Standing): OpenWait[] {
  if (source.row.status !== 'running') return [];
  const { open, drawing } = source;
  const items = open.items.map((item) => ofItem(source, item));
  const tasks = open.tasks.map(({ node, role, escalatedTo, dueAt }) => ({
    what: drawing.nodeName(node),
    who: byRole(drawing.role(escalatedTo ?? role)),
    until: dueAt,
    meeting: false,
  }));
  const timers = open.waits
    .filter(({ node }) => isCatch(source, node))
    .map(({ node, at }) => ({ what: drawing.nodeName(node), who: null, until: at, meeting: false }));
  return [...items.toSorted(byDate), ...tasks.toSorted(byDate), ...timers.toSorted(byDate)];
}

const byDate = (a: OpenWait, b: OpenWait): number =>
  Number(b.meeting) - Number(a.meeting) || ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1);

/** A timer on the edge of a step is the drawing's own business. */
const isCatch = ({ drawing }: Standing, id: string): boolean => {
  const node = drawing.node(id);
  return node?.type === 'event' && node.position === 'catch';
};

function ofItem(source: Standing, item: ItemRow): OpenWait {
  const { drawing, open } = source;
  const what = drawing.nodeName(item.node);
  const facet = drawing.activity(item.node)?.facet;
  if (facet?.kind === 'handover') return { what, who: byRole(drawing.role(facet.to)), until: null, meeting: false };
  if (source.disclosed.isClosed(item.node))
    return {
      what: CLOSED_ITEM,
      who: bySide(drawing.roleOf(item.node)?.side ?? 'council'),
      until: null,
      meeting: false,
    };
  const placed = onAgenda(open, item);
  const who = atCheckpoint(source, item.node, placed?.item);
  return { what, who, until: placed?.meeting?.at ?? null, meeting: placed?.meeting !== undefined };
}
