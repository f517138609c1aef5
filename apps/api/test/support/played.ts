import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createActivities } from '@samskab/activities';
import { resolveTime, usualCalendar } from '@samskab/calendar';
import type { Model } from '@samskab/definition';
import { begin, compile, computedAsk, step, timerEventId, view, workEventId } from '@samskab/engine';
import type { Begun, Command, Data, Event, Plan, State, Step } from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import type { JsonObject } from '@samskab/persistence';
import { DrawingOf } from '../../src/drawings/drawing-of.ts';
import { hidePersonal } from '../../src/forms/personal.ts';
import type { TestApi } from './api.ts';

type Story = { start: { date: string; data: Data }; steps: StoryStep[] };
type StoryStep = { do: string; date: string; task?: string; item?: string; data?: Data; outcome?: string };

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, feel) => resolveTime({ time, from, evaluate: feel, calendar: usualCalendar }),
});

export const storyOf = (pattern: string, variant: string): Story => {
  const url = import.meta.resolve(`@samskab/workflows/patterns/${pattern}/scenario.json`);
  const { variants } = JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as { variants: Record<string, Story> };
  const story = variants[variant];
  if (!story) throw new Error(`${pattern} has no variant ${variant}`);
  return story;
};

type More = { town?: string; closed?: boolean; title?: string };

/** A case as its workflow would have written it: the engine's steps in the log, the real activities' effects, no Temporal. */
export class Played {
  private state!: State;
  private head = { seq: -1, hash: '' };
  private readonly activities;

  private constructor(
    private readonly api: TestApi,
    readonly caseId: string,
    private readonly plan: Plan,
    private readonly drawing: DrawingOf,
  ) {
    this.activities = createActivities({ db: api.app.database, mailer: { send: () => Promise.resolve() } });
  }

  static async begin(api: TestApi, pattern: string, { start }: Story, more: More = {}): Promise<Played> {
    const { database } = api.app;
    const version = await database.read.versions.latest(pattern);
    if (!version) throw new Error(`${pattern} is not published`);
    const caseId = randomUUID();
    const at = `${start.date}T09:00:00.000Z`;
    const town = more.town ?? String(start.data['town']);
    const drawing = new DrawingOf(version);
    const played = new Played(api, caseId, compile(version.slim as Model), drawing);
    const input = await database.transaction(async (tx) => {
      await tx.cases.insert({
        ...{
          id: caseId,
          caseNumber: '1',
          title: more.title ?? 'Et forløb',
          processKey: pattern,
          versionId: version.id,
        },
        ...{ engine: 1, town, closed: more.closed ?? false, status: 'starting', startedBy: 'case-worker' },
        ...{ startedAt: at, lastEventAt: at, headSeq: -1, headHash: '', data: {} },
      });
      return hidePersonal(tx, caseId, { ...start.data, town }, (key) => drawing.isPersonal(key));
    });
    const event: Begun = { id: randomUUID(), at, type: 'begun', input, by: 'case-worker' };
    await played.take(begin(played.plan, input, event, ask), event);
    return played;
  }

  /** Plays the next steps of a story. */
  async play(...steps: StoryStep[]): Promise<void> {
    for (const one of steps) await this.one(one);
  }

  private async one({ do: what, date, task, item, data = {}, outcome }: StoryStep): Promise<void> {
    await this.waitUntil(`${date}T${what === 'wait' ? '20' : '09'}:00:00.000Z`);
    const meta = { id: randomUUID(), at: `${date}T09:00:00.000Z`, by: 'case-worker' };
    if (task)
      await this.happens({ ...meta, type: 'taskCompleted', task: this.open(task), data: await this.hidden(data) });
    if (item) await this.decide(item, outcome ?? 'accepted', data, date);
  }

  /** A body decides: its agenda says so, and the case is told. */
  async decide(node: string, outcome: string, data: Data, date: string): Promise<void> {
    const item = this.open(node);
    const at = `${date}T17:00:00.000Z`;
    await this.waitUntil(at);
    const text = String(data['decisionText'] ?? '');
    const dissents = data['dissent'] ? [{ by: 'Byrådsmedlem 3', text: String(data['dissent']) }] : [];
    const decision = { how: 'withoutVote', line: 'Godkendt uden afstemning', text, minutesRef: '', tally: null, data };
    await this.api.app.database.transaction((tx) =>
      tx.agenda.update(
        { caseId: this.caseId, commandId: item },
        {
          ...{ status: 'decided', outcome, decidedAt: at },
          decision: { ...decision, votes: [], disqualified: [], substitutes: [], dissents } as JsonObject,
        },
      ),
    );
    await this.happens({ id: randomUUID(), at, type: 'itemDecided', item, outcome, data: await this.hidden(data) });
  }

  /** Anything else that may happen to a case. */
  async happens(event: Event): Promise<void> {
    await this.take(step(this.plan, this.state, event, ask), event);
  }

  /** The open task, item or token at a node. */
  open(node: string): string {
    const { tasks, items, tokens } = view(this.plan, this.state);
    const found = [...tasks, ...items].find((one) => one.node === node)?.id;
    if (!found) throw new Error(`${node} is not open: ${tokens.map((token) => token.node).join(', ')}`);
    return found;
  }

  private hidden(data: Data): Promise<Data> {
    return this.api.app.database.transaction((tx) =>
      hidePersonal(tx, this.caseId, data, (key) => this.drawing.isPersonal(key)),
    );
  }

  private async waitUntil(until: string): Promise<void> {
    for (let due = this.state.due[0]; due && due.at <= until; due = this.state.due[0])
      await this.happens({ type: 'timerFired', timer: due.id, id: timerEventId(due.id), at: due.at });
  }

  private async take(taken: Step, event: Event | Begun): Promise<void> {
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    this.state = taken.state;
    const { answers, moves, commands } = taken;
    const seq = this.head.seq + 1;
    const appended = await this.activities.append({
      ...{ caseId: this.caseId, prevHash: this.head.hash, view: view(this.plan, this.state) },
      step: { seq, event, answers, moves, commands },
    });
    if (appended.result === 'mismatch') throw new Error('somebody else wrote the log');
    this.head = { seq, hash: appended.hash };
    for (const command of commands) await this.perform(command, event.at);
  }

  private async perform(command: Command, at: string): Promise<void> {
    const { caseId } = this;
    if (command.type === 'openItem') await this.activities.openItem({ caseId, command, at });
    if (command.type !== 'run') return;
    const result = await this.activities.work({ caseId, command, at });
    const meta = { id: workEventId(command.id, command.attempt), at, work: command.id };
    if ('done' in result) await this.happens({ ...meta, type: 'workDone', data: result.done });
    else if ('refused' in result)
      await this.happens({ ...meta, type: 'workRefused', code: result.refused, data: result.data });
    else await this.happens({ ...meta, type: 'workFailed', reason: result.failed });
  }
}
