import { setTimeout as pause } from 'node:timers/promises';
import { toLocal } from '@samskab/calendar';
import type { Case, CaseMoney, LogEntry, LogPage, MoneyLine } from '@samskab/contracts';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import type { Drawing } from './drawing.ts';

export type Entry = z.infer<typeof LogEntry>;
/** A timer that moved a token: the event's node, and the day in Denmark. */
export type Fired = { node: string; date: string };

const LOOK_EVERY_MS = 50;

/** A running case as the case worker sees it through the API. */
export class LiveCase {
  constructor(
    readonly id: string,
    readonly cast: Cast,
    readonly drawing: Drawing,
  ) {}

  worker(): Promise<Caller> {
    return this.cast.staff('case-worker');
  }

  async read(): Promise<Case> {
    return (await this.worker()).get<Case>(`/api/cases/${this.id}`);
  }

  async money(): Promise<MoneyLine[]> {
    return (await (await this.worker()).get<CaseMoney>(`/api/cases/${this.id}/money`)).lines;
  }

  /** The case once it waits for nothing but people, bodies and dates. Throws when it stands still. */
  async settled(): Promise<Case> {
    const found = await this.still();
    const [stuck] = found.incidents;
    if (stuck) throw new Error(`The case stands still at “${stuck.name}”: ${stuck.code} ${stuck.message}`);
    return found;
  }

  /** The case once nothing in it moves by itself, whether or not something in it stands still. */
  still(): Promise<Case> {
    return this.when((one) => (this.isBusy(one) ? undefined : one));
  }

  /** Looks at the case until it shows what is wanted. */
  async when<T>(seen: (one: Case) => T | undefined): Promise<T> {
    const { patienceMs } = await this.worker();
    for (const until = Date.now() + patienceMs; ; await pause(LOOK_EVERY_MS)) {
      const one = await this.read();
      const found = seen(one);
      if (found !== undefined) return found;
      if (Date.now() > until)
        throw new Error(`“${one.title}” does not go on. It stands at: ${standing(one)}. ${incidents(one)}`);
    }
  }

  async log(from = 0, reader?: Caller): Promise<Entry[]> {
    const caller = reader ?? (await this.worker());
    const entries: Entry[] = [];
    for (let cursor: string | null = String(from); cursor !== null;) {
      const page: LogPage = await caller.get<LogPage>(`/api/cases/${this.id}/log?limit=200&cursor=${cursor}`);
      entries.push(...page.items);
      cursor = page.next;
    }
    return entries;
  }

  /** The timers among these entries that moved a token. */
  fired(entries: readonly Entry[]): Fired[] {
    return entries.flatMap(({ event, at }) => {
      const trigger = event['type'] === 'timerFired' ? String(event['timer']).split('/')[1] : undefined;
      const node = trigger && this.drawing.timerNode(trigger);
      return node ? [{ node, date: toLocal(at).day }] : [];
    });
  }

  private isBusy({ status, nodes, items, tasks }: Case): boolean {
    // An order is a person's task first, and work once it is completed.
    const isSending = (id: string) => this.drawing.facet(id, 'order') && tasks.every(({ node }) => node !== id);
    const working = Object.entries(nodes).some(
      ([id, { tokens, state }]) => tokens > 0 && state !== 'incident' && (this.drawing.isWork(id) || isSending(id)),
    );
    return status === 'starting' || working || items.some(({ meetingId }) => meetingId === null);
  }
}

const standing = ({ standing: at }: Case): string => at.map(({ name }) => name).join(', ') || 'nothing';
const incidents = ({ incidents: stuck }: Case): string =>
  stuck.map(({ name, code, message }) => `${name}: ${code} ${message}`).join('; ');
