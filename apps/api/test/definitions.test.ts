import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Draft, Fault, ProcessSummary, Published, Validation, Version, VersionSummary } from '@samskab/contracts';
import type { Model } from '@samskab/definition';
import type { z } from 'zod';
import { wide } from './support/wide-drawing.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';

type Problem = { code: string; faults?: Fault[] };

const shipped = (part: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve(`@samskab/workflows/patterns/village-bus/${part}.json`)), 'utf8'),
  );
const model = shipped('definition') as Model;
const layout = shipped('layout');

/** The village bus with its process, and what is changed in it. */
const redrawn = (change: (process: Model['processes'][number]) => object, key = 'village-bus') => ({
  ...model,
  processes: model.processes.map((process) => ({ ...process, key, ...change(process) })),
});
const renamed = (name: string, key?: string) => redrawn(() => ({ name }), key);

let api: TestApi;
let designer: Caller;
beforeAll(async () => {
  api = await startApi();
  designer = await api.as('process-designer');
});
afterAll(() => api.close());

const save = (key: string, drawing: unknown, revision = 0) =>
  designer.send<Draft & Problem>('PUT', `/api/processes/${key}/draft`, { model: drawing, layout, revision });
const publish = (key: string, revision: number) =>
  designer.send<Published & Problem>('POST', `/api/processes/${key}/publish`, { revision, note: 'Ny' });

describe('a drawing that is checked', () => {
  it('is fine when it can run as it stands', async () => {
    const { body } = await designer.send<Validation>('POST', '/api/processes/village-bus/validate', { model, layout });
    expect(body).toEqual({ ok: true, faults: [], advice: [] });
  });

  it('is told every fault at once, each with its path, and nothing is stored', async () => {
    const broken = redrawn(
      ({ nodes }) => ({ nodes: [...nodes, nodes[0]], flows: [{ id: 'f', from: 'nowhere' }] }),
      'broken',
    );
    const { body } = await designer.send<Validation>('POST', '/api/processes/broken/validate', {
      model: broken,
      layout: {},
    });
    expect(body.ok).toBe(false);
    const paths = body.faults.map(({ path }) => path.slice(0, 5).join('.'));
    expect(paths).toEqual(expect.arrayContaining(['model.processes.0.flows.0', 'layout.planes']));
    expect(paths.length).toBeGreaterThan(2);
    expect(await api.app.database.read.processes.first({ key: 'broken' })).toBeUndefined();
  });

  it('must hold the process of its address', async () => {
    const { body } = await designer.send<Validation>('POST', '/api/processes/other/validate', { model, layout });
    expect(body.faults.map(({ code }) => code)).toEqual(['key']);
  });
});

describe('a draft', () => {
  it('is kept over the revision its writer saw, and not over a newer one', async () => {
    const first = await save('drafted', renamed('Udkast', 'drafted'));
    expect(first.body).toMatchObject({ key: 'drafted', revision: 1, updatedBy: 'Procesdesigner' });
    expect((await save('drafted', renamed('Udkast to', 'drafted'), 1)).body.revision).toBe(2);
    const late = await save('drafted', renamed('Udkast tre', 'drafted'), 1);
    expect([late.status, late.body.code]).toEqual([409, 'draftConflict']);
    expect((await designer.get<Draft>('/api/processes/drafted/draft')).body.revision).toBe(2);
  });

  it('saved by two at the same moment is one and a conflict', async () => {
    const both = await Promise.all([save('raced', renamed('A', 'raced')), save('raced', renamed('B', 'raced'))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('that is no drawing is refused with every fault, and nothing is stored', async () => {
    const { status, body } = await save('nothing', { ...renamed('Intet', 'nothing'), roots: 7 });
    expect([status, body.code]).toEqual([422, 'definitionInvalid']);
    expect(body.faults?.[0]?.path).toEqual(['model', 'roots']);
    expect((await designer.get('/api/processes/nothing/draft')).status).toBe(404);
  });
});

describe('publishing', () => {
  it('makes the draft the next version, which never changes', async () => {
    await save('published', renamed('Første', 'published'));
    const one = await publish('published', 1);
    expect(one).toMatchObject({ status: 201, body: { number: 1, name: 'Første', publishedBy: 'Procesdesigner' } });
    await save('published', renamed('Anden', 'published'), 1);
    expect((await publish('published', 2)).body.number).toBe(2);
    const { body } = await designer.get<{ items: VersionSummary[] }>('/api/processes/published/versions');
    expect(body.items.map(({ number, name }) => [number, name])).toEqual([
      [2, 'Anden'],
      [1, 'Første'],
    ]);
    const kept = await designer.get<Version>(`/api/versions/${one.body.id}`);
    expect(kept.body).toMatchObject({ name: 'Første', runningCases: 0, layout });
  });

  it('keeps the hash of what runs: other words are the same process', async () => {
    const { body } = await designer.get<{ items: VersionSummary[] }>('/api/processes/published/versions');
    expect(new Set(body.items.map(({ hash }) => hash)).size).toBe(1);
  });

  it('of the same drawing again has nothing to publish', async () => {
    expect((await publish('published', 2)).body.code).toBe('nothingToPublish');
  });

  it('of a revision that is no longer the draft is a conflict', async () => {
    expect((await publish('published', 1)).body.code).toBe('draftConflict');
  });

  it('of a drawing that cannot run yet is refused with the reason, and the draft stays', async () => {
    const complex = redrawn(
      ({ nodes }) => ({
        nodes: nodes.map((node) => (node.type === 'gateway' ? { ...node, gateway: 'complex' } : node)),
      }),
      'complex',
    );
    expect((await save('complex', complex)).status).toBe(200);
    const { status, body } = await publish('complex', 1);
    expect([status, body.code]).toEqual([422, 'definitionInvalid']);
    expect(body.faults?.length).toBeGreaterThan(1);
    expect((await designer.get<{ items: unknown[] }>('/api/processes/complex/versions')).body.items).toEqual([]);
  });
});

describe('a drawing of another municipality', () => {
  const foreign = (key: string) =>
    redrawn(
      ({ nodes, variables }) => ({
        nodes: nodes.map((node) =>
          node.type === 'activity' && node.facet?.kind === 'checkpoint'
            ? { ...node, facet: { ...node.facet, body: 'harbourBoard' } }
            : node,
        ),
        variables: variables.map((one) => (one.id === 'area' ? { ...one, value: '"Havnen"' } : one)),
      }),
      key,
    );

  it('whose body is not set up here, or whose area does not exist, is told so where it stands in the drawing', async () => {
    const model = foreign('foreign');
    const { body } = await designer.send<Validation>('POST', '/api/processes/foreign/validate', { model, layout });
    expect(body.ok).toBe(false);
    const [process] = model.processes;
    const node = process!.nodes.findIndex((one) => one.type === 'activity' && one.facet?.kind === 'checkpoint');
    expect(body.faults.filter(({ code }) => code === 'unknownBody')).toEqual([
      {
        path: ['model', 'processes', 0, 'nodes', node, 'facet', 'body'],
        code: 'unknownBody',
        message: expect.stringMatching(
          /^Organet harbourBoard er ikke oprettet i kommunen\. Opret det, eller vælg et af: council, financeCommittee, .*steeringGroup\.$/,
        ),
        id: process!.nodes[node]!.id,
      },
    ]);
    expect(
      body.faults.filter(({ code }) => code === 'unknownArea').map(({ path, message }) => [path, message]),
    ).toEqual(
      process!.moneyLines.map((_, index) => [
        ['model', 'processes', 0, 'moneyLines', index, 'area'],
        'Området Havnen findes ikke i kommunen. Opret det, eller vælg et af: Byer og torve, Kollektiv trafik, Kultur og fritid, Natur og renhold.',
      ]),
    );
  });

  it('can be drawn on and kept, but not published', async () => {
    expect((await save('foreign', foreign('foreign'))).status).toBe(200);
    const { status, body } = await publish('foreign', 1);
    expect([status, body.code]).toEqual([422, 'definitionInvalid']);
    expect(body.faults?.map(({ code }) => code)).toEqual(['unknownBody', 'unknownArea', 'unknownArea']);
  });
});

describe('an expression in a drawing', () => {
  it('that reads what does not exist or is personal is found before a case ever reaches it', async () => {
    const misread = redrawn(
      ({ flows }) => ({
        flows: flows.map((flow) =>
          flow.id === 'f-q-meeting-give-up-route' ? { ...flow, when: 'mood = "god" and contact = "x"' } : flow,
        ),
      }),
      'misread',
    );
    const { body } = await designer.send<Validation>('POST', '/api/processes/misread/validate', {
      model: misread,
      layout,
    });
    expect(body.faults.map(({ code }) => code)).toEqual(['unknownName', 'personalName']);
    await save('misread', misread);
    expect((await publish('misread', 1)).body.code).toBe('definitionInvalid');
  });
});

describe('a drawing that can run', () => {
  /** At the first choice no way is open when many came to the meeting. */
  const stuck = (key: string) =>
    redrawn(
      ({ nodes, flows }) => ({
        nodes: nodes.map((node) => {
          const { default: gone, ...rest } = { default: undefined, ...node };
          return node.id === 'q-meeting' && gone ? rest : node;
        }),
        flows: flows.map((flow) =>
          flow.id === 'f-q-meeting-town-meeting' ? { ...flow, when: 'attendance < 20' } : flow,
        ),
      }),
      key,
    );
  const unreminded = (key: string) =>
    redrawn(
      ({ nodes }) => ({
        nodes: nodes.map((node) =>
          node.id === 'answer-town' ? { ...node, due: { due: { workingDays: '2' } } } : node,
        ),
      }),
      key,
    );

  it('and get stuck is not published: the fault names its rule and element, plays, and says what mends it', async () => {
    expect((await save('stuck', stuck('stuck'))).status).toBe(200);
    const { status, body } = await publish('stuck', 1);
    expect([status, body.code]).toEqual([422, 'definitionInvalid']);
    expect(body.faults).toEqual([
      {
        path: ['model', 'processes', 0, 'nodes', expect.any(Number)],
        code: 'some-way-open',
        rule: 'some-way-open',
        severity: 'error',
        id: 'q-meeting',
        elements: ['q-meeting'],
        message: 'Ved “Hvad siger mødet?” kan det ske, at ingen af vejene passer. Giv valget en standardvej.',
        counterexample: { log: expect.arrayContaining([expect.objectContaining({ event: expect.anything() })]) },
        fix: { do: 'setDefault', gateway: 'q-meeting', flow: expect.any(String) },
      },
    ]);
    expect((await designer.get<{ items: unknown[] }>('/api/processes/stuck/versions')).body.items).toEqual([]);
    const { body: told } = await designer.send<Validation>('POST', '/api/processes/stuck/validate', {
      model: stuck('stuck'),
      layout,
    });
    expect(told).toEqual({ ok: false, faults: body.faults, advice: [] });
  });

  it('and lacks a reminder is published, with the advice', async () => {
    const advice = [expect.objectContaining({ code: 'wait-has-reminder', severity: 'advice', id: 'answer-town' })];
    const { body: told } = await designer.send<Validation>('POST', '/api/processes/advised/validate', {
      model: unreminded('advised'),
      layout,
    });
    expect(told).toEqual({ ok: true, faults: [], advice });
    await save('advised', unreminded('advised'));
    expect(await publish('advised', 1)).toMatchObject({ status: 201, body: { number: 1, advice } });
  });

  it('and is too large to be looked through is published and said to be unproved, and nobody waits meanwhile', async () => {
    const model = wide('wide');
    await designer.send('PUT', '/api/processes/wide/draft', { model, layout: { planes: [] }, revision: 0 });
    const looking = new AbortController();
    const published = publish('wide', 1).finally(() => looking.abort());
    const waits: number[] = [];
    while (!looking.signal.aborted) {
      const asked = performance.now();
      await designer.get('/api/processes');
      waits.push(performance.now() - asked);
      await pause(50);
    }
    const { status, body } = await published;
    expect([status, body.advice.map(({ code }) => code)]).toEqual([201, expect.arrayContaining(['undecided'])]);
    expect(body.advice[0]?.message).toContain('efter 3.000 tilstande er det ikke afgjort');
    expect(waits.length).toBeGreaterThan(10);
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(500);
  }, 60_000);
});

describe('the list of processes', () => {
  type List = { items: z.infer<typeof ProcessSummary>[] };

  it('shows drafts to who draws, and published versions alone to everyone else of the municipality', async () => {
    const drawn = await designer.get<List>('/api/processes');
    expect(drawn.body.items.find(({ key }) => key === 'drafted')).toMatchObject({ latest: null, draftRevision: 2 });
    const seen = await (await api.as('case-worker')).get<List>('/api/processes');
    expect(seen.body.items.find(({ key }) => key === 'drafted')).toBeUndefined();
    expect(seen.body.items.find(({ key }) => key === 'village-bus')).toMatchObject({
      latest: { number: 1 },
      draftRevision: null,
    });
  });

  it('calls a draft what is not published, and no longer what was', async () => {
    const drafted = async () =>
      (await designer.get<List>('/api/processes')).body.items.find(({ key }) => key === 'again')?.draftRevision;
    await save('again', renamed('Landsbybus igen', 'again'));
    expect(await drafted()).toBe(1);
    expect((await publish('again', 1)).status).toBe(201);
    expect(await drafted()).toBeNull();
    await save('again', renamed('Landsbybus, anden gang', 'again'), 1);
    expect(await drafted()).toBe(2);
  });
});

describe('the seeded municipality', () => {
  it('is seeded once, however often the API starts', async () => {
    const counts = async (running: TestApi) => {
      const { read } = running.app.database;
      const areas = await read.ledger.areas();
      return [await read.people.count(), await read.versions.count(), await read.members.count(), areas.length];
    };
    const before = await counts(api);
    const again = await startApi({ SAMSKAB_HOME: api.home });
    expect(await counts(again)).toEqual(before);
    expect(await again.app.database.read.members.count({ bodyId: 'council', substitute: false })).toBe(27);
    await again.close();
  });
});
