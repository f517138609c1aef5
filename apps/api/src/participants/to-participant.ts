import type { Participant } from '@samskab/contracts';
import type { ParticipantRow } from '@samskab/persistence';
import type { z } from 'zod';
import type { DrawingOf } from '../drawings/drawing-of.ts';

type ParticipantOf = z.infer<typeof Participant>;

export function toParticipant(drawing: DrawingOf, { id, role, name, invitedAt }: ParticipantRow): ParticipantOf {
  const drawn = drawing.role(role);
  return { id, role, roleName: drawn?.name ?? '', side: drawn?.side ?? 'other', name, invitedAt };
}
