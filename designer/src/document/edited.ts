import type { Fault, Id } from '@samskab/definition';
import type { Sheet } from './sheet.ts';
import type { DocumentWords } from './words.ts';

/**
 * Why a command is refused. `malformed`: the drawing could not be read afterwards; the faults say why, in the words of
 * the screen, and stand on what was sent (`inUse`: something else still points at what was to go).
 */
export type RefusalCode =
  | 'unknownElement'
  | 'unchanged'
  | 'fromEnd'
  | 'intoStart'
  | 'intoBoundary'
  | 'eventSubProcess'
  | 'acrossScopes'
  | 'toItself'
  | 'alreadyJoined'
  | 'noHost'
  | 'idChange'
  | 'inUse'
  | 'malformed';

export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly faults?: readonly Fault[] };

/** `ids`: what was made or changed, for selecting and for telling. */
export type Edited = { readonly ok: true; readonly sheet: Sheet; readonly ids: readonly Id[] } | Refusal;

/** What a handler may ask for: fresh ids and the names of new things. */
export type Make = { readonly id: () => Id; readonly words: DocumentWords };

export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });
export const done = (sheet: Sheet, ...ids: Id[]): Edited => ({ ok: true, sheet, ids });
