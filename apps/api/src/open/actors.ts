import type { OpenDecision } from '@samskab/contracts';
import type { Role } from '@samskab/definition';
import type { AgendaItemRow, BodyRow } from '@samskab/persistence';
import type { OpenSource } from './open-source.ts';

/** Somebody by the word of their role: the only way anybody stands on an open page. */
export type Who = OpenDecision['who'];

export const sideNames = { citizens: 'Borgere', municipality: 'Kommunen', council: 'Byrådet', other: 'Andre' } as const;

export const bySide = (side: Who['side']): Who => ({ side, name: sideNames[side] });

/** A role; the municipality's own people are the municipality. */
export const byRole = (role: Role | undefined): Who => {
  if (!role || role.side === 'municipality') return bySide('municipality');
  return { side: role.side, name: role.name ?? sideNames[role.side] };
};

type Council = Pick<OpenSource, 'meetings' | 'bodies'>;

export const bodyOf = ({ meetings, bodies }: Council, item: AgendaItemRow | undefined): BodyRow | undefined => {
  const meeting = meetings.find(({ id }) => id === item?.meetingId);
  return bodies.find(({ id }) => id === meeting?.bodyId);
};

/** Who decides at a checkpoint: the body by its own name, on the side the drawing gives it. */
export function atCheckpoint(
  source: Council & Pick<OpenSource, 'drawing'>,
  node: string,
  item: AgendaItemRow | undefined,
): Who {
  const role = source.drawing.roleOf(node);
  const side = role?.side ?? 'council';
  return { side, name: bodyOf(source, item)?.name ?? role?.name ?? sideNames[side] };
}
