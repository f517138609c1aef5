import type { JsonObject } from '../json.ts';
import { count, entity, flag, json, optional, primary, text } from './columns.ts';

export type HandoverStatus = 'open' | 'offered' | 'refused' | 'accepted' | 'withdrawn';

export interface HandoverRow {
  id: string;
  caseId: string;
  commandId: string;
  node: string;
  object: string;
  fromRole: string;
  toRole: string;
  status: HandoverStatus;
  /** Rises with each offer; answers belong to a round. */
  round: number;
  /** The documented condition: the form's data by variable id. */
  condition: JsonObject;
  openedAt: string;
}

export type HandoverSide = 'from' | 'to';

export interface HandoverAnswerRow {
  handoverId: string;
  round: number;
  side: HandoverSide;
  accepted: boolean;
  reason: string | null;
  personId: string;
  at: string;
  onBehalfOf: string | null;
}

export const handovers = entity<HandoverRow>('handover', {
  id: primary(text),
  caseId: text,
  commandId: text,
  node: text,
  object: text,
  fromRole: text,
  toRole: text,
  status: text,
  round: count,
  condition: json,
  openedAt: text,
});

export const handoverAnswers = entity<HandoverAnswerRow>('handover_answer', {
  handoverId: primary(text),
  round: primary(count),
  side: primary(text),
  accepted: flag,
  reason: optional(text),
  personId: text,
  at: text,
  onBehalfOf: optional(text),
});
