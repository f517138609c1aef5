import type { CookieOptions } from 'express';
import type { Config } from '../config.ts';

/** A working day and a little: then one logs in again. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

/** `__Host-` demands TLS, which a development machine does not have. */
export const cookieName = (config: Config): string => (config.production ? '__Host-samskab' : 'samskab');

export const cookieOptions = (config: Config): CookieOptions => ({
  httpOnly: true,
  secure: config.production,
  sameSite: 'lax',
  path: '/',
});

/** The value of one cookie of a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
