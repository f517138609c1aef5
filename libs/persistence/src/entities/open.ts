import { count, entity, optional, primary, text } from './columns.ts';

/** The address of a case's open page: stable, and never anything about a person. */
export interface OpenPageRow {
  caseId: string;
  slug: string;
}

export type Moderation = 'pending' | 'approved' | 'rejected';

/** What a citizen wrote on an open page. Shown when somebody has read it; erased by deleting the row. */
export interface OpenInputRow {
  id: string;
  caseId: string;
  text: string;
  /** Personal: for who moderates, never on the page. */
  name: string | null;
  /** Hash of what its writer takes it back with. */
  keyHash: string;
  status: Moderation;
  reason: string | null;
  at: string;
  moderatedBy: string | null;
  moderatedAt: string | null;
}

/** Hours or things somebody offers. Personal but for its kind: who, and how to reach them. Erased by deleting the row. */
export interface HelpOfferRow {
  id: string;
  caseId: string;
  kind: 'hours' | 'things' | 'other';
  text: string;
  name: string;
  contact: string;
  keyHash: string;
  status: Moderation;
  reason: string | null;
  at: string;
  moderatedBy: string | null;
  moderatedAt: string | null;
}

/** An address that wants to know what is decided. It gets nothing until it has said so itself; stopping deletes the row. */
export interface FollowerRow {
  id: string;
  caseId: string;
  email: string;
  /** Hash of the secret in the mail that asks. */
  confirmHash: string;
  confirmedAt: string | null;
  /** In every mail, to stop with: it opens nothing else. */
  stopKey: string;
  askedAt: string;
  /** The last entry of the log the address was told about. */
  toldSeq: number;
}

export const openPages = entity<OpenPageRow>('open_page', { caseId: primary(text), slug: text });

export const openInputs = entity<OpenInputRow>('open_input', {
  id: primary(text),
  caseId: text,
  text,
  name: optional(text),
  keyHash: text,
  status: text,
  reason: optional(text),
  at: text,
  moderatedBy: optional(text),
  moderatedAt: optional(text),
});

export const helpOffers = entity<HelpOfferRow>('help_offer', {
  id: primary(text),
  caseId: text,
  kind: text,
  text,
  name: text,
  contact: text,
  keyHash: text,
  status: text,
  reason: optional(text),
  at: text,
  moderatedBy: optional(text),
  moderatedAt: optional(text),
});

export const followers = entity<FollowerRow>('follower', {
  id: primary(text),
  caseId: text,
  email: text,
  confirmHash: text,
  confirmedAt: optional(text),
  stopKey: text,
  askedAt: text,
  toldSeq: count,
});

/** What somebody who wrote to the municipality sees their letter by: the hash of its secret. */
export interface LetterKeyRow {
  keyHash: string;
  letterId: string;
}

export const letterKeys = entity<LetterKeyRow>('letter_key', { keyHash: primary(text), letterId: text });
