import { toLocal } from '@samskab/calendar';
import type { Item, Treatment } from '@samskab/contracts';
import { leavesWith } from '@samskab/council';
import { formatDate } from '@samskab/expression';
import type { AgendaItemRow } from '@samskab/persistence';
import type { FoundItem } from './find-item.ts';
import { missingOpinion, toMissing } from './opinion.ts';
import { recordedOf } from './recorded.ts';
import { isUndecided, roundOf, stageOf } from './way-of.ts';
import type { Step, WayOf } from './way-of.ts';

type OfWay = Pick<Item, 'route' | 'role' | 'leavesWith' | 'backTo' | 'opinionMissing' | 'warnings'>;

/** What a person at an item needs to know of the other bodies. */
export function itemWay(found: FoundItem, way: WayOf): OfWay {
  const { newest, at } = way;
  const open = isUndecided(found.item);
  const missing = open ? missingOpinion(found, way) : null;
  return {
    route: way.all.map(toTreatment),
    role: at === newest.length - 1 ? 'decides' : 'recommends',
    leavesWith: [...leavesWith({ way: way.way, at, rules: found.body.rules })],
    backTo: newest.slice(0, at).map(({ body: { key, name } }) => ({ key, name })),
    opinionMissing: toMissing(missing),
    warnings: open ? [...opinionWarning(missing), ...newest.slice(0, at).flatMap(orderWarning(found))] : [],
  };
}

const toTreatment = ({ row, meeting, body }: Step): Treatment => ({
  itemId: row.id,
  bodyId: body.id,
  bodyKey: body.key,
  bodyName: body.name,
  meetingId: meeting.id,
  meetingAt: meeting.at,
  stage: stageOf(row),
  round: roundOf(row),
  status: row.status,
  outcome: row.outcome as Treatment['outcome'],
  says: says(row),
});

/** A body's line of the minutes, and its own words where they say more. */
export function says(row: AgendaItemRow): string | null {
  const recorded = recordedOf(row);
  if (!recorded) return null;
  const { line, text } = recorded;
  return text.trim() === '' || text === line ? line : `${line}: ${text.trim()}`;
}

const opinionWarning = (missing: ReturnType<typeof missingOpinion>): string[] =>
  missing ? [`${missing.step?.body.name ?? 'Økonomiudvalget'} har ikke udtalt sig om pengene endnu.`] : [];

/** A body that has still to speak: that it has not, or that it meets too late. Warned of; only the opinion blocks. */
const orderWarning =
  ({ meeting, body }: FoundItem) =>
  ({ row, meeting: its, body: { name } }: Step): string[] => {
    if (!isUndecided(row)) return [];
    const day = toLocal(its.at).day;
    if (day >= toLocal(meeting.at).day) return [`${name} mødes først den ${formatDate(day)}. Flyt et af punkterne.`];
    return [`${name} har ikke behandlet punktet, før ${body.name} gør det.`];
  };
