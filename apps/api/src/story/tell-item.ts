import { toLocal } from '@samskab/calendar';
import type { Command } from '@samskab/engine';
import { formatDate } from '@samskab/expression';
import type { BodyRow, AgendaItemRow } from '@samskab/persistence';
import { recordedOf } from '../council/recorded.ts';
import type { Recorded } from '../council/recorded.ts';
import { dissent } from './tell-task.ts';
import { stepName } from './told.ts';
import type { Source, Teller, Told } from './told.ts';

type Decision = Parameters<Teller<'itemDecided'>>[1];

/** A body decided, or both parties accepted. */
export const tellDecision: Teller<'itemDecided'> = (source, event) => {
  const item = source.agenda.find(({ commandId }) => commandId === event.item);
  const handover = source.handovers.find(({ commandId }) => commandId === event.item);
  if (handover) return [accepted(source, handover)];
  return [council(source, event, item), ...disagreed(source, event, item)];
};

/** What a body did, by its outcome, in the past tense. */
export const verbs: Record<string, string> = {
  approved: 'godkendte',
  amended: 'godkendte med ændring',
  rejected: 'afviste',
  sentBack: 'sendte tilbage',
  noted: 'tog til efterretning',
  forwarded: 'sendte videre',
};

function council(source: Source, { item: id, outcome }: Decision, item: AgendaItemRow | undefined): Told {
  const node = source.log.nodeOf(id);
  const body = item && bodyAt(source, item);
  const role = node === null ? undefined : source.drawing.roleOf(node);
  const strong = verbs[outcome] ?? 'besluttede';
  const recorded = item && recordedOf(item);
  if (item && isHidden(item)) return { kind: 'council', node, text: behindDoors(source, item), side: 'council' };
  const text = `${body?.name ?? role?.name ?? 'Byrådet'} ${strong}${recorded ? how(recorded) : ''}`;
  return { kind: 'council', node, text, strong, side: role?.side ?? 'council' };
}

/** Decided, closed, and not for who reads. */
const isHidden = ({ closed, status, decision }: AgendaItemRow): boolean =>
  closed && status === 'decided' && decision === null;
const behindDoors = (source: Source, item: AgendaItemRow): string =>
  `${bodyAt(source, item)?.name ?? 'Organet'} behandlede punktet for lukkede døre`;

/** "uden afstemning", or the votes; and the body's own words when they say more. */
function how({ tally, text, line }: Recorded): string {
  const votes = tally
    ? ` med ${tally.for} for, ${tally.against} imod${tally.abstain > 0 ? ` og ${tally.abstain}, der undlod` : ''}`
    : ' uden afstemning';
  return text.trim() === '' || text === line ? votes : `${votes}: ${text.trim()}`;
}

/** Each dissent with who had it; one the form alone holds is told too. */
function disagreed(source: Source, event: Decision, item: AgendaItemRow | undefined): Told[] {
  const node = source.log.nodeOf(event.item);
  if (item && isHidden(item)) return [];
  const said = (item && recordedOf(item)?.dissents) ?? [];
  if (said.length === 0) return dissent(source.drawing, event.data, { node, side: 'council' });
  const strong = 'Afvigende mening';
  return said.map(({ by, text }) => ({
    kind: 'dissent',
    node,
    side: 'council',
    text: `${strong} (${by}): ${text}`,
    strong,
  }));
}

function accepted({ drawing }: Source, { node, object, fromRole, toRole }: Source['handovers'][number]): Told {
  const [giver, taker] = [drawing.role(fromRole), drawing.role(toRole)];
  const text = `${giver?.name ?? 'Giveren'} overdrog til ${taker?.name ?? 'modtageren'}: ${object}`;
  return { kind: 'handover', node, text, strong: 'overdrog', side: taker?.side ?? null };
}

export const bodyAt = ({ meetings, bodies }: Source, { meetingId }: AgendaItemRow): BodyRow | undefined => {
  const meeting = meetings.find(({ id }) => id === meetingId);
  return bodies.find(({ id }) => id === meeting?.bodyId);
};

/** "Sat på dagsordenen" with the day and the number, when the activity has put it there. */
export function tellOpened(source: Source, command: Extract<Command, { type: 'openItem' }>): Told[] {
  const { node, register } = command;
  if (register === 'handover') return [];
  const first = source.agenda.filter((item) => item.node === node && isOf(item, command.id));
  const item = first.find(({ status }) => status === 'postponed') ?? first[0];
  const meeting = item && source.meetings.find(({ id }) => id === item.meetingId);
  if (!item || !meeting)
    return [{ kind: 'council', node, text: `${stepName(source, node)}: punktet er på vej`, strong: null }];
  const day = formatDate(toLocal(meeting.at).day);
  const where = bodyAt(source, item)?.name ?? 'Organet';
  const text = `Punktet kom på dagsordenen: ${where}, ${day}, punkt ${item.number}`;
  return [{ kind: 'council', node, text, strong: 'kom på dagsordenen' }];
}

/** The item itself, or a line it left on the agenda it was postponed from. */
const isOf = ({ id, caseId }: AgendaItemRow, command: string): boolean =>
  id === `${caseId}.${command}` || id.startsWith(`${caseId}.${command}.p`);
