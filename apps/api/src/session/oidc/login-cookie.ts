import type { CookieOptions } from 'express';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { cookieOptions, readCookie } from '../cookie.ts';
import type { Begun } from './relying-party.ts';

/** Time enough to find the card reader. */
const LOGIN_MS = 15 * 60 * 1000;

const Kept = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), to: z.string() });

const nameOf = ({ production, port }: Config) => (production ? '__Host-samskab-login' : `samskab-login-${port}`);

/** A login under way: the browser that began it is the one that may end it. */
export const loginCookie = (config: Config, begun: Begun): [string, string, CookieOptions] => [
  nameOf(config),
  Buffer.from(JSON.stringify(begun)).toString('base64url'),
  { ...cookieOptions(config), maxAge: LOGIN_MS },
];

export const noLoginCookie = (config: Config): [string, CookieOptions] => [nameOf(config), cookieOptions(config)];

export function readLoginCookie(config: Config, cookies: string | undefined): Begun | null {
  const text = readCookie(cookies, nameOf(config));
  if (!text) return null;
  try {
    return Kept.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}
