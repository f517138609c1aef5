import type { CookieOptions, Response } from 'express';
import type { Config } from '../config.ts';

/** A working day and a little: then one logs in again. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

/**
 * `__Host-` demands TLS, which a development machine does not have. There the port is in the name: to a browser two
 * stacks on one machine are one host, and logging in at one would log out of the other.
 */
export const cookieName = ({ production, port }: Config): string => (production ? '__Host-samskab' : `samskab-${port}`);

export const cookieOptions = (config: Config): CookieOptions => ({
  httpOnly: true,
  secure: config.production,
  sameSite: 'lax',
  path: '/',
});

export const setSessionCookie = (config: Config, response: Response, secret: string) =>
  response.cookie(cookieName(config), secret, { ...cookieOptions(config), maxAge: SESSION_MS });

/** The value of one cookie of a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
