import { entity, json, optional, primary, text } from './columns.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  /** Roles a login carries (`OrgRole` of the contracts). */
  roles: string[];
  /** Ids of the bodies the person sits in. */
  bodies: string[];
  /** Whom the login's provider knows them as: a hash of issuer and subject. Null until the first login there. */
  subject?: string | null;
}

export interface SessionRow {
  /** Hash of the cookie's secret; the secret itself is nowhere. */
  id: string;
  personId: string | null;
  participantId: string | null;
  createdAt: string;
  expiresAt: string;
}

export interface ParticipantRow {
  id: string;
  caseId: string;
  /** A role of the drawing. */
  role: string;
  name: string;
  email: string;
  tokenHash: string;
  personId: string | null;
  invitedAt: string;
}

export interface PersonalValueRow {
  /** The uuid that events hold as `personal:<uuid>`. */
  id: string;
  caseId: string;
  variable: string;
  value: unknown;
}

export const people = entity<PersonRow>('person', {
  id: primary(text),
  name: text,
  email: text,
  roles: json,
  bodies: json,
  subject: optional(text),
});

export const sessions = entity<SessionRow>('session', {
  id: primary(text),
  personId: optional(text),
  participantId: optional(text),
  createdAt: text,
  expiresAt: text,
});

export const participants = entity<ParticipantRow>('participant', {
  id: primary(text),
  caseId: text,
  role: text,
  name: text,
  email: text,
  tokenHash: text,
  personId: optional(text),
  invitedAt: text,
});

export const personalValues = entity<PersonalValueRow>('personal_value', {
  id: primary(text),
  caseId: text,
  variable: text,
  value: json,
});
