import type { Json, JsonObject } from '../json.ts';
import { count, entity, flag, json, optional, primary, text } from './columns.ts';

/** What an activity did, under its effect key `caseId/commandId[/…]`: done once, answered the same ever after. */
export interface EffectRow {
  key: string;
  kind: string;
  result: Json;
  at: string;
}

/** A message nobody waited for yet, or one a case has taken. */
export interface MessageRow {
  id: string;
  name: string;
  key: string;
  broadcast: boolean;
  data: JsonObject;
  publishedAt: string;
  expiresAt: string;
  /** `caseId/subscriptionId` of the one that took it. */
  consumedBy: string | null;
}

export interface SubscriptionRow {
  caseId: string;
  id: string;
  name: string;
  key: string;
  broadcast: boolean;
  openedAt: string;
}

export type NotificationStatus = 'pending' | 'sent' | 'failed';

export interface NotificationRow {
  id: string;
  effectKey: string;
  caseId: string | null;
  to: string;
  subject: string;
  body: string;
  status: NotificationStatus;
  attempts: number;
  error: string | null;
  at: string;
  /** When the post office looks at it, real time: it is due then, or was in somebody's hands until then. Null: sent, or failed. */
  nextTryAt: string | null;
  /** Holds what only its reader may know: kept no longer than until it is sent or given up. */
  confidential: boolean;
}

export interface SettingRow {
  key: string;
  value: Json;
}

export const effects = entity<EffectRow>('effect', { key: primary(text), kind: text, result: json, at: text });

export const messages = entity<MessageRow>('message', {
  id: primary(text),
  name: text,
  key: text,
  broadcast: flag,
  data: json,
  publishedAt: text,
  expiresAt: text,
  consumedBy: optional(text),
});

export const subscriptions = entity<SubscriptionRow>('subscription', {
  caseId: primary(text),
  id: primary(text),
  name: text,
  key: text,
  broadcast: flag,
  openedAt: text,
});

export const notifications = entity<NotificationRow>('notification', {
  id: primary(text),
  effectKey: text,
  caseId: optional(text),
  to: text,
  subject: text,
  body: text,
  status: text,
  attempts: count,
  error: optional(text),
  at: text,
  nextTryAt: optional(text),
  confidential: flag,
});

export const settings = entity<SettingRow>('setting', { key: primary(text), value: json });
