import { createHash, randomBytes } from 'node:crypto';

/** Unguessable, and safe in a cookie and in a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
/** What is kept of a secret: who reads the database can log in as nobody. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');
