import type { Case, Command, Problem, RedrawPreview, ReopenPreview, StoryEntry } from '@samskab/contracts';
import type { LogPage } from '@samskab/contracts';
import { eventually } from './support/eventually.ts';
import type { Answer, Caller } from './support/api.ts';
import { begin, both, done, posting, small, startOn, task, writeTo } from './support/small-drawing.ts';
import type { Small } from './support/small-drawing.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { openTask, readCase } from './support/village-bus.ts';

let stack: Stack;
let stopWorker: () => Promise<void>;
let worker: Caller;

beforeAll(async () => {
  stack = await startStack();
  stopWorker = await stack.startWorker();
  worker = await stack.api.as('case-worker');
}, 120_000);
afterAll(() => stack.stop(), 60_000);

const ask = task('ask', 'Hvad vil vi?');
const walk = task('walk', 'Byvandring');
const first = small([begin, ask, done], ['begin', 'ask', 'done']);
const drawnOn = small([begin, ask, walk, done], ['begin', 'ask', 'walk', 'done']);

async function startedOn(drawing: Small): Promise<string> {
  const { body } = await worker.command<Command>('/api/cases', startOn(drawing));
  if (!body.caseId) throw new Error(JSON.stringify(body));
  return body.caseId;
}

const preview = async (caseId: string, body: object): Promise<RedrawPreview> => {
  const answer = await worker.send<RedrawPreview>('POST', `/api/cases/${caseId}/redraw/preview`, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

/** Sees what would come of it, and says yes. */
async function redraw(caseId: string, body: object): Promise<Answer<Problem>> {
  const { seq } = await preview(caseId, body);
  return worker.command<Problem>(`/api/cases/${caseId}/redraw`, { ...body, seq, reason: 'Byen vil noget andet' });
}

async function completeAt(caseId: string, node: string, data: object = {}): Promise<string> {
  const { id } = await openTask(worker, caseId, node);
  const { status, body } = await worker.command(`/api/cases/${caseId}/tasks/${id}/complete`, { data });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}

const ended = (caseId: string): Promise<Case> =>
  eventually(async () => {
    const seen = await readCase(worker, caseId);
    return seen.status === 'ended' ? seen : undefined;
  });

const told = async (caseId: string): Promise<string[]> =>
  (await worker.get<{ entries: StoryEntry[] }>(`/api/cases/${caseId}/story`)).body.entries.map(({ text }) => text);

describe('a blank sheet', () => {
  it('is a case with its first steps only, drawn on while it runs, over a worker that is replaced, to its end', async () => {
    const caseId = await startedOn(first);
    await openTask(worker, caseId, 'ask');
    expect(await redraw(caseId, { drawing: drawnOn })).toMatchObject({ status: 200, body: { status: 'done' } });
    await stopWorker();
    stopWorker = await stack.startWorker();
    expect(await readCase(worker, caseId)).toMatchObject({ versionNumber: -2, tasks: [{ node: 'ask' }] });
    await completeAt(caseId, 'ask', { wish: 'En bænk' });
    await completeAt(caseId, 'walk');
    expect(await ended(caseId)).toMatchObject({
      outcome: { node: 'done' },
      takenFlows: ['f-begin-ask', 'f-ask-walk', 'f-walk-done'],
    });
    expect(await told(caseId)).toContain('Forløbet følger nu en ny tegning: Byen vil noget andet');
  }, 60_000);

  it('is its own and nobody else’s: no other case begins on it', async () => {
    const caseId = await startedOn(first);
    const { versionId } = await readCase(worker, caseId);
    const other = { ...startOn(first), drawing: undefined, versionId };
    expect((await worker.command<Problem>('/api/cases', other)).body.code).toBe('notFound');
    const { body } = await worker.get<{ items: { key: string }[] }>('/api/processes');
    expect(body.items.map(({ key }) => key)).not.toContain('blank-paper');
  });

  it('is refused when its drawing has faults', async () => {
    const lost = small([begin, ask, both('join'), done], ['begin', 'ask', 'join', 'done'], ['join', 'join']);
    const { body } = await worker.command<Problem>('/api/cases', startOn(lost));
    expect(body).toMatchObject({ code: 'definitionInvalid', faults: expect.arrayContaining([expect.anything()]) });
  });
});

describe('what a redraw would do', () => {
  it('says what stays and changes, who has it then, and who is told', async () => {
    const caseId = await startedOn(first);
    const { id } = await openTask(worker, caseId, 'ask');
    const other = task('ask', 'Hvad drømmer I om?', { role: 'local-council' });
    const seen = await preview(caseId, {
      drawing: small([begin, other, walk, done], ['begin', 'ask', 'walk', 'done']),
    });
    expect(seen).toMatchObject({
      ...{ seq: 0, verdict: 'ends', refusals: [], counterexample: null, from: { number: expect.any(Number) } },
      to: { id: null, number: null, name: 'Blankt papir' },
      steps: [
        { node: 'ask', before: 'Hvad vil vi?', after: 'Hvad drømmer I om?', what: ['name', 'role', 'ways'] },
        { node: 'walk', before: null, after: 'Byvandring', what: ['added'] },
      ],
      tokens: [{ token: id, fate: 'stays' }],
      open: [{ id, kind: 'task', fate: 'stays', role: { before: 'Sagsbehandler', after: 'Lokalråd' } }],
      told: [
        { role: 'case-worker', name: 'Sagsbehandler', people: 1 },
        { role: 'local-council', name: 'Lokalråd', people: 0 },
      ],
    });
    expect(await readCase(worker, caseId)).toMatchObject({ head: { seq: 0 } });
  });

  it('names the step a case would lose, and where it could stand instead; then it stands there', async () => {
    const caseId = await startedOn(drawnOn);
    await completeAt(caseId, 'ask');
    const { id } = await openTask(worker, caseId, 'walk');
    const vote = task('vote', 'Afstemning');
    const drawing = small([begin, ask, vote, done], ['begin', 'ask', 'vote', 'done']);
    const seen = await preview(caseId, { drawing });
    expect(seen).toMatchObject({
      verdict: 'refused',
      refusals: [{ code: 'nowhere', token: id, node: 'walk' }],
      tokens: [
        { token: id, fate: 'nowhere', becomes: [{ node: 'vote', name: 'Afstemning' }], movesTo: [{ node: 'ask' }] },
      ],
    });
    const refused = await worker.command<Problem>(`/api/cases/${caseId}/redraw`, {
      drawing,
      seq: seen.seq,
      reason: 'Nej tak',
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'redrawRefused', faults: [{ code: 'nowhere', path: ['move', id] }] },
    });
    expect((await preview(caseId, { drawing, map: { walk: 'vote' } })).tokens).toMatchObject([
      { token: id, fate: 'stays', after: { node: 'vote' } },
    ]);
    expect((await redraw(caseId, { drawing, move: [{ token: id, to: 'ask' }] })).status).toBe(200);
    expect((await readCase(worker, caseId)).tasks.map(({ node }) => node)).toEqual(['ask']);
    expect(await told(caseId)).toContain('Forløbet følger nu en ny tegning: Byen vil noget andet (nu: Hvad vil vi?)');
    expect((await told(caseId)).filter((text) => text.startsWith('Et trin uden navn'))).toEqual([]);
  });

  it('refuses a drawing by which this case could not end, with how it would come to stand still', async () => {
    const caseId = await startedOn(drawnOn);
    await completeAt(caseId, 'ask');
    await openTask(worker, caseId, 'walk');
    const beside = small(
      [begin, both('fork'), ask, walk, both('join'), done],
      ['begin', 'fork', 'ask', 'join', 'done'],
      ['fork', 'walk', 'join'],
    );
    const seen = await preview(caseId, { drawing: beside });
    expect(seen).toMatchObject({ verdict: 'refused', refusals: [{ code: 'cannotEnd', node: 'join' }] });
    expect(seen.counterexample?.log).toMatchObject([{ event: { type: 'taskCompleted' } }]);
    expect((await redraw(caseId, { drawing: beside })).body.code).toBe('redrawRefused');
  });

  it('is for whoever runs the case, and only as it was seen', async () => {
    const caseId = await startedOn(first);
    const councillor = await stack.api.as('councillor-1');
    const asked = await councillor.send<Problem>('POST', `/api/cases/${caseId}/redraw/preview`, { drawing: drawnOn });
    expect(asked.status).toBe(403);
    const body = { drawing: drawnOn, seq: 7, reason: 'En god grund' };
    expect((await worker.command<Problem>(`/api/cases/${caseId}/redraw`, body)).body.code).toBe('stale');
    const both = { ...body, seq: 0, versionId: 'village-bus.v1' };
    expect((await worker.command<Problem>(`/api/cases/${caseId}/redraw`, both)).body.code).toBe('invalid');
    const key = crypto.randomUUID();
    const once = () => worker.command<Command>(`/api/cases/${caseId}/redraw`, { ...body, seq: 0 }, key);
    expect([(await once()).body.status, (await once()).body.status]).toEqual(['done', 'done']);
    const { body: log } = await worker.get<LogPage>(`/api/cases/${caseId}/log`);
    expect(log.items.map(({ event }) => event['type'])).toEqual(['begun', 'migrated']);
  });
});

describe('a step reopened long after', () => {
  const drawing = small(
    [
      begin,
      ask,
      posting('expect', 'Penge ventes frigjort', 'expect', '10000'),
      writeTo('write', 'Skriv rundt', 'case-worker'),
      writeTo('call', 'Skriv til ingen', 'local-council'),
      walk,
      posting('back', 'Penge gives tilbage', 'release', 'all'),
      done,
    ],
    ['begin', 'ask', 'expect', 'write', 'call', 'walk', 'back', 'done'],
  );
  const money = async (caseId: string) =>
    (await worker.get<{ lines: { expected: number }[] }>(`/api/cases/${caseId}/money`)).body.lines[0]?.expected;

  it('gives back its money, names what lasts, and is done again', async () => {
    const caseId = await startedOn(drawing);
    const id = await completeAt(caseId, 'ask', { wish: 'En bænk' });
    await openTask(worker, caseId, 'walk');
    expect(await money(caseId)).toBe(10_000);
    const at = `/api/cases/${caseId}/tasks/${id}/reopen`;
    const { body: seen } = await worker.send<ReopenPreview>('POST', `${at}/preview`);
    expect(seen).toMatchObject({
      ...{ refused: null, task: { id, node: 'ask' }, again: [], closes: [{ kind: 'task', node: 'walk' }] },
      restored: [{ variable: 'wish', name: 'Ønsket', now: 'En bænk', then: null }],
      undone: [{ node: 'expect', text: '100 kr. forventes frigjort' }],
      lasting: [{ kind: 'mail', node: 'write', text: 'Der er sendt besked til Sagsbehandler' }],
    });
    const reason = 'Vi skrev forkert';
    const unseen = await worker.command<Problem>(at, { reason });
    expect(unseen).toMatchObject({ status: 409, body: { code: 'reopenUnseen', faults: [{ code: 'lasts' }] } });
    const accepts = seen.lasting.map((lasting) => lasting.id);
    expect((await worker.command(at, { reason, accepts, seq: seen.seq })).status).toBe(200);
    await eventually(async () => ((await money(caseId)) === 0 ? true : undefined));
    expect((await readCase(worker, caseId)).tasks.map(({ node }) => node)).toEqual(['ask']);
    await completeAt(caseId, 'ask', { wish: 'To bænke' });
    await completeAt(caseId, 'walk');
    await ended(caseId);
    expect(await money(caseId)).toBe(0);
    const late = await worker.send<ReopenPreview>('POST', `${at}/preview`);
    expect(late.body).toMatchObject({ refused: { code: 'caseEnded' }, lasting: [] });
  }, 60_000);
});
