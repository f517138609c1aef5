import { setTimeout as pause } from 'node:timers/promises';
import { Caller } from '../demo/caller.ts';

/** What a browser in bad weather shares with the others. */
export type Weather = {
  random: () => number;
  /** The part of writes whose reply is cut off, from 0 to 1. */
  cut: number;
  /** Replies that were cut off so far. */
  cuts: number;
  /** Ids of the commands that were answered as done. */
  acknowledged: Set<string>;
};

/** Said of a write whose first try got through although its reply did not. */
const alreadyDone = new Set(['handoverAnswered', 'alreadyVoted']);

/** Somebody who sends the same thing again, with the same key, until it is answered; some replies are cut off. */
export class StubbornCaller extends Caller {
  /** A machine on which everything is killed and started again is a slow one. */
  override readonly patienceMs = 600_000;

  constructor(
    url: string,
    private readonly weather: Weather,
    cookie = '',
  ) {
    super(url, cookie);
  }

  protected override as(cookie: string): Caller {
    return new StubbornCaller(this.url, this.weather, cookie);
  }

  protected override async request(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Response> {
    let tries = 0;
    for (const until = Date.now() + this.patienceMs; ; tries += 1) {
      const answer = await this.tried(method, path, body, more).catch(() => undefined);
      if (answer && answer.status < 500) return this.heard(answer, tries);
      if (Date.now() > until) throw new Error(`${method} ${path} got no answer within ${this.patienceMs / 1_000} s`);
      await pause(200);
    }
  }

  /** One try. A reply that is cut off is one the server has written, or is about to. */
  private tried(method: string, path: string, body: unknown, more: Record<string, string>): Promise<Response> {
    const { weather } = this;
    const cut = method !== 'GET' && weather.random() < weather.cut;
    if (!cut) return super.request(method, path, body, more);
    weather.cuts += 1;
    return super.request(method, path, body, more, AbortSignal.timeout(Math.ceil(weather.random() * 120)));
  }

  private async heard(answer: Response, tries: number): Promise<Response> {
    if (!/json/.test(answer.headers.get('content-type') ?? '')) return answer;
    const read = (await answer.clone().json()) as { id?: string; status?: unknown; code?: string };
    if (answer.ok && read.status === 'done' && read.id) this.weather.acknowledged.add(read.id);
    const done = tries > 0 && read.code !== undefined && alreadyDone.has(read.code);
    return done ? Response.json({ status: 'done' }) : answer;
  }
}
