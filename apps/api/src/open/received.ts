import { Refusal } from '@samskab/contracts';
import { hashed, newSecret } from '../session/secret.ts';

/** So much unread is a flood, or a case worker on holiday: more would help neither. */
const MOST_UNREAD = 500;

/** A secret for whoever sent something, to take it back with; only its hash is kept. */
export function receipt(): { key: string; keyHash: string } {
  const key = newSecret();
  return { key, keyHash: hashed(key) };
}

/** Throws `tooManyRequests` when so many wait to be read already. */
export function refuseFlood(unread: number): void {
  if (unread >= MOST_UNREAD) throw new Refusal('tooManyRequests');
}

/** A field people do not see was filled in: a machine did it, and is answered as a person is. */
export const isTrapped = ({ website }: { website?: string | undefined }): boolean => !!website;
