import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command, Problem } from '@samskab/contracts';

/** What the API said no to, with its code and its faults. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly code: string;
  constructor(path: string, problem: Partial<Problem>) {
    const faults = (problem.faults ?? []).map(({ path: at, message }) => `\n  ${at.join('.')}: ${message}`);
    super(`${path}: ${problem.detail ?? problem.title ?? 'no answer'}${faults.join('')}`);
    this.code = problem.code ?? 'unexpected';
  }
}

/** Somebody with a browser, logged in. */
export class Caller {
  /** Temporal, a worker or the API may be away for so long before what was asked for counts as lost. */
  readonly patienceMs: number = 90_000;

  constructor(
    readonly url: string,
    readonly cookie = '',
  ) {}

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
    return this.ask<T>(method, path, body);
  }

  /** A write that is no case's; the same key again is the same write. */
  sendOnce<T>(path: string, body: unknown, key: string): Promise<T> {
    return this.ask<T>('POST', path, body, { 'idempotency-key': key });
  }

  /** A write of a case; resolves when it is known to be in the case's log. */
  async command(path: string, body: unknown): Promise<Command> {
    let answer = await this.ask<Command>('POST', path, body, { 'idempotency-key': randomUUID() });
    for (const until = Date.now() + this.patienceMs; answer.status === 'pending' && Date.now() < until;) {
      await pause(200);
      answer = await this.get<Command>(`/api/commands/${answer.id}`);
    }
    if (answer.status === 'done') return answer;
    const refused = typeof answer.answer === 'object' && !Array.isArray(answer.answer) ? answer.answer : null;
    throw new ApiRefusal(path, { ...refused, title: `the command is ${answer.status}` });
  }

  /** The cookie that a login answers with. */
  async login(path: string, body: unknown): Promise<Caller> {
    const answer = await this.request('POST', path, body);
    if (!answer.ok) throw new ApiRefusal(path, (await answer.json()) as Problem);
    return this.as((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
  }

  /** The same browser, with somebody else's cookie. */
  protected as(cookie: string): Caller {
    return new Caller(this.url, cookie);
  }

  private async ask<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
    const answer = await this.request(method, path, body, more);
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const read = isJson ? ((await answer.json()) as unknown) : undefined;
    if (!answer.ok) throw new ApiRefusal(path, (read ?? { title: `answered ${answer.status}` }) as Problem);
    return read as T;
  }

  protected request(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    const headers = { cookie: this.cookie, 'x-samskab': '1', 'content-type': 'application/json', ...more };
    const sent = { method, headers, signal, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return fetch(this.url + path, sent);
  }
}
