import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Begun, Event } from '@samskab/engine';
import type { Json, LogEntryRow, VersionRow } from '@samskab/persistence';
import * as fc from 'fast-check';
import { DrawingOf } from '../src/drawings/drawing-of.ts';
import { CaseLog } from '../src/history/case-log.ts';
import { storyOf } from '../src/story/read-story.ts';
import { EVENT_TYPES } from '../src/story/tell.ts';
import type { Source } from '../src/story/told.ts';

const at = '2026-12-16T18:00:00.000Z';
const url = import.meta.resolve('@samskab/workflows/patterns/village-bus/definition.json');
const model = JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Json;
const drawing = new DrawingOf({
  ...{ id: 'v', processKey: 'village-bus', number: 1, name: 'Landsbybus', model, slim: model, layout: {} },
  ...{ hash: 'h', note: '', publishedBy: 'x', publishedAt: at, caseId: null },
} satisfies VersionRow);

type Happened = { event: object; moves?: object[]; commands?: object[]; by?: string };

const row = ({ event, moves = [], commands = [], by }: Happened, seq: number): LogEntryRow => ({
  ...{ caseId: 'c', seq, eventId: `e${seq}`, at, actorId: by ?? null, prevHash: '', hash: '', answers: [] },
  event: { id: `e${seq}`, at, ...event },
  moves: moves as Json[],
  commands: commands as Json[],
});

const sourceOf = (happened: Happened[], more: Partial<Source> = {}): Source => ({
  ...{ drawing, log: new CaseLog(happened.map(row)), agenda: [], meetings: [], bodies: [], handovers: [], answers: [] },
  ...{ postings: [], areaName: () => undefined, name: (id: string) => (id === 'case-worker' ? 'Sagsbehandler' : null) },
  ...more,
});
const texts = (...happened: Happened[]): string[] => storyOf(sourceOf(happened)).map(({ text }) => text);
const entered = (node: string, instance = 'i1') => ({ node, instance, what: 'entered' });
const funding = (op: string, amount: number | 'all') => ({
  ...{ id: 'i1', type: 'run', work: 'funding', node: 'commit-bus', attempt: 1 },
  data: { op, line: 'freed-route', area: 'Kollektiv trafik', amount },
});

describe('the story', () => {
  const known = { moves: [entered('answer-town')], event: { type: 'begun', input: {} } };

  it('tells a reminder, and whose list an overdue step is on now', () => {
    const remind = {
      id: 'i1',
      node: 'answer-town',
      type: 'remind',
      task: 'i1',
      what: 'escalation',
      role: 'chief-executive',
    };
    expect(
      texts(
        known,
        { event: { type: 'timerFired', timer: 'i1/remind/1' } },
        { event: { type: 'timerFired', timer: 'i1/escalate' }, commands: [remind] },
      ).slice(1),
    ).toEqual([
      'Sagsbehandler fik en påmindelse: Svar byen',
      'Fristen gik: Svar byen er ikke gjort, og Kommunaldirektør har den nu på sin liste',
    ]);
  });

  it('tells that 60 days went, by the name of the timer and not of the step it stands on', () => {
    const founding = { ...known, moves: [entered('found-association')] };
    expect(texts(founding, { event: { type: 'timerFired', timer: 'i1/association-slow.t' } })[1]).toBe('60 dage gik');
  });

  it('tells what the ledger refused, with its reason', () => {
    const message = 'Pengene er ikke bevilget.';
    const told = texts(
      { ...known, moves: [entered('commit-bus')], commands: [funding('commit', 500_000)] },
      { event: { type: 'workRefused', work: 'i1', code: 'notGranted', data: { message } } },
    );
    expect(told[1]).toBe('Afvist: 5.000 kr. kunne ikke disponeres. Pengene er ikke bevilget.');
  });

  it('says nothing of a posting of nothing', () => {
    const nothing = { event: { type: 'workDone', work: 'i1', data: { moved: 0 } } };
    expect(texts({ ...known, commands: [funding('commit', 0)] }, nothing)).toHaveLength(1);
  });

  it('tells a correction with its reason, and an incident', () => {
    const start = [{ node: 'answer-town', scope: 'i0' }];
    expect(
      texts(
        known,
        { event: { type: 'tokensMoved', cancel: ['i1'], start, reason: 'Forkert dato' } },
        { event: { type: 'variablesSet', scope: 'i0', data: { saving: 1 }, reason: 'Tastefejl' } },
        {
          event: { type: 'workFailed', work: 'i1', reason: 'x' },
          commands: [{ type: 'raiseIncident', id: 'i1', node: 'answer-town', code: 'failed', site: 'x' }],
        },
      ).slice(1),
    ).toEqual([
      'Svar byen blev åbnet igen: Forkert dato',
      'Ruten koster om året blev rettet: Tastefejl',
      'Det lykkedes ikke: Svar byen',
      'Forløbet står stille ved Svar byen, indtil nogen hjælper det videre',
    ]);
  });

  it('names the end that was reached', () => {
    const commands = [{ type: 'endCase', id: 'i0', node: 'village-bus', outcome: 'bus-runs', data: {} }];
    expect(texts({ ...known, commands }).at(-1)).toBe('Forløbet sluttede: Bussen kører videre');
  });

  it('names who acted and for whom, and nobody where nobody is known', () => {
    const actors = storyOf(
      sourceOf([
        { ...known, by: 'case-worker/residents' },
        { ...known, by: 'gone' },
      ]),
    );
    expect(actors.map(({ actor }) => actor)).toEqual(['Sagsbehandler på vegne af Borgerne', null]);
  });

  it('tells a dissent as an entry of its own, and no personal value', () => {
    const data = { dissent: 'For dyrt', chair: 'Hemmelig', meetingSays: 'opgiver ruten' };
    const told = texts(
      { ...known, moves: [entered('town-meeting')] },
      { event: { type: 'taskCompleted', task: 'i1', data } },
    );
    expect(told.slice(1)).toEqual(['Borgerne: Borgermøde (opgiver ruten)', 'Uenighed: For dyrt']);
  });
});

/** One of each kind; the compiler asks for the next one the engine gets. */
const samples = (id: string): { [T in Event['type'] | 'begun']: Extract<Event | Begun, { type: T }> } => {
  const meta = { id, at };
  const reason = 'En god grund';
  return {
    begun: { ...meta, type: 'begun', input: {} },
    taskCompleted: { ...meta, type: 'taskCompleted', task: id, data: {} },
    itemDecided: { ...meta, type: 'itemDecided', item: id, outcome: 'approved', data: {} },
    workDone: { ...meta, type: 'workDone', work: id, data: { moved: 100 } },
    workRefused: { ...meta, type: 'workRefused', work: id, code: 'notGranted', data: {} },
    workFailed: { ...meta, type: 'workFailed', work: id, reason },
    timerFired: { ...meta, type: 'timerFired', timer: `${id}/order-window.t` },
    messageReceived: { ...meta, type: 'messageReceived', subscription: id, data: {} },
    caseEnded: { ...meta, type: 'caseEnded', call: id, outcome: 'done', data: {} },
    incidentRetried: { ...meta, type: 'incidentRetried', incident: id },
    incidentResolved: { ...meta, type: 'incidentResolved', incident: id, answer: 1 },
    variablesSet: { ...meta, type: 'variablesSet', scope: id, data: { saving: 1 }, reason },
    stepChosen: { ...meta, type: 'stepChosen', scope: id, node: 'answer-town' },
    tokensMoved: { ...meta, type: 'tokensMoved', cancel: [id], start: [{ node: 'answer-town', scope: id }], reason },
    migrated: { ...meta, type: 'migrated', version: id, map: {} },
    upgraded: { ...meta, type: 'upgraded', engine: 2 },
    caseCancelled: { ...meta, type: 'caseCancelled', reason },
  };
};

describe('every event there is', () => {
  const nodes = drawing.process.nodes.map(({ id }) => id);
  const instance = fc.integer({ min: 100_000, max: 999_999 }).map((n) => `i${n}`);

  it('has a sentence in Danish that names no id, wherever in the drawing it happens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_TYPES), instance, fc.option(fc.constantFrom(...nodes)), (type, id, node) => {
        const moves = node === null ? [] : [entered(node, id)];
        const first = { event: { type: 'begun', input: {} }, moves, commands: [{ ...funding('expect', 100), id }] };
        const entries = storyOf(sourceOf([first, { event: samples(id)[type] }])).filter(({ seq }) => seq === 1);
        expect(entries.length).toBeGreaterThan(0);
        for (const { text, strong } of entries) {
          expect(text).not.toContain(id);
          expect(nodes.some((known) => known.includes('-') && text.includes(known))).toBe(false);
          expect(text).toMatch(/^[A-ZÆØÅ0-9]/);
          if (strong !== null) expect(text).toContain(strong);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
