import { randomUUID } from 'node:crypto';
import { tempDir } from '@samskab/testing';
import { bootstrap, readConfig } from '../../src/index.ts';
import type { Api } from '../../src/index.ts';

export type Answer<T = Record<string, never>> = { status: number; headers: Headers; body: T };

/** Somebody with a browser. */
export type Caller = {
  get<T>(path: string): Promise<Answer<T>>;
  send<T>(method: 'POST' | 'PUT', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** A write with an `Idempotency-Key`, a new one unless given. */
  command<T>(path: string, body?: unknown, key?: string): Promise<Answer<T>>;
  cookie: string;
};

export type TestApi = Api & {
  reported: unknown[];
  home: string;
  /** A browser, logged in as one of the seeded people unless it is nobody's. */
  as(personId?: string): Promise<Caller>;
  caller(cookie: string): Caller;
};

/** Nothing listens there. */
export const NO_TEMPORAL = '127.0.0.1:9';

/** A real API over a fresh SQLite file, in the seeded municipality. */
export async function startApi(environment: Record<string, string> = {}): Promise<TestApi> {
  const folder = tempDir();
  const reported: unknown[] = [];
  const home = environment['SAMSKAB_HOME'] ?? folder.path;
  const config = readConfig({ TEMPORAL_ADDRESS: NO_TEMPORAL, ...environment, SAMSKAB_HOME: home, PORT: '0' });
  const api = await bootstrap(config, (error) => reported.push(error));
  const close = async () => {
    await api.close();
    folder.remove();
  };
  const caller = (cookie: string) => callerAt(api.url, cookie);
  const as = async (personId?: string) => (personId ? caller(await login(api.url, personId)) : caller(''));
  return { ...api, close, reported, home, as, caller };
}

async function login(url: string, personId: string): Promise<string> {
  const answer = await callerAt(url, '').send('POST', '/api/login/dev', { personId });
  return cookieOf(answer.headers);
}

export const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

function callerAt(url: string, cookie: string): Caller {
  const request = async <T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = { cookie, 'x-samskab': '1', 'content-type': 'application/json', ...more };
    const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, { method, headers, body: sent });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  };
  return {
    cookie,
    get: (path) => request('GET', path),
    send: (method, path, body, headers) => request(method, path, body, headers),
    command: (path, body = {}, key = randomUUID()) => request('POST', path, body, { 'Idempotency-Key': key }),
  };
}
