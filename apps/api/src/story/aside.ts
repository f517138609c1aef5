import { toLocal } from '@samskab/calendar';
import { formatDate } from '@samskab/expression';
import { says } from '../council/item-way.ts';
import { postponedOf } from '../council/recorded.ts';
import { postingWords } from '../ledger/posting-words.ts';
import { bodyAt } from './tell-item.ts';
import type { Source, Told } from './told.ts';

/** What is no event and yet is part of the story: it moved no token. */
export type Aside = Told & { at: string; actor: string | null };

/** Items put off, answers of a hand-over's parties, and money that moved by no step of the drawing. */
export const asides = (source: Source): Aside[] => [
  ...recommendations(source),
  ...postponements(source),
  ...answers(source),
  ...byHand(source),
];

/** What bodies on an item's way said of it: the case hears only of the last. */
function recommendations(source: Source): Aside[] {
  return source.agenda.flatMap((item) => {
    const said = item.commandId === null ? says(item) : null;
    if (said === null) return [];
    const text = `${bodyAt(source, item)?.name ?? 'Organet'}: ${said}`;
    const at = item.decidedAt ?? '';
    return [{ kind: 'council', node: item.node, side: 'council', at, actor: null, text, strong: null }];
  });
}

/** Posted by the finance officer, or as the case was settled when a person ended it. */
function byHand({ postings, log, areaName }: Source): Aside[] {
  const drawn = new Set(log.entries.flatMap(({ commands }) => commands.map(({ id }) => id)));
  const isDrawn = ({ effectKey }: Source['postings'][number]) => drawn.has(effectKey.slice(effectKey.indexOf('/') + 1));
  return postings
    .filter((posting) => !isDrawn(posting))
    .map(({ kind, amount, at, area }) => ({
      ...postingWords(kind, amount, areaName(area)),
      ...{ kind: 'money' as const, node: null, side: 'municipality' as const, at, actor: null },
    }));
}

function postponements(source: Source): Aside[] {
  return source.agenda.flatMap((item) => {
    const postponed = postponedOf(item);
    const meeting = source.meetings.find(({ id }) => id === item.meetingId);
    if (!postponed || !meeting) return [];
    const to = source.meetings.find(({ id }) => id === postponed.toMeeting);
    const until = to ? ` til ${formatDate(toLocal(to.at).day)}` : '';
    const text = `${bodyAt(source, item)?.name ?? 'Organet'} udsatte punktet${until}: ${postponed.reason}`;
    const at = item.decidedAt ?? meeting.at;
    return [{ kind: 'council', node: item.node, side: 'council', at, actor: null, text, strong: 'udsatte' }];
  });
}

/** Acceptance is told by the event that both made together; an offer and a no are told here. */
function answers({ handovers, answers: given, drawing, name }: Source): Aside[] {
  return given.flatMap(({ handoverId, side, accepted, reason, personId, at }) => {
    const handover = handovers.find(({ id }) => id === handoverId);
    if (!handover || (accepted && side === 'to')) return [];
    const role = drawing.role(side === 'from' ? handover.fromRole : handover.toRole);
    const party = role?.name ?? 'Den ene part';
    const strong = accepted ? 'tilbød' : 'sagde nej';
    const text = accepted ? `${party} ${strong} ${handover.object}` : `${party} ${strong}: ${reason ?? ''}`;
    return [
      { kind: 'handover', node: handover.node, side: role?.side ?? null, at, actor: name(personId), text, strong },
    ];
  });
}
