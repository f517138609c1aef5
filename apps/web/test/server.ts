import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case, PreviewRedraw, SavedView, StreamEvent } from '@samskab/contracts';
import { family, files, finance, homeless, placed, record } from './fixtures/case-room.ts';
import { CouncilFixture } from './fixtures/council.ts';
import { carryOverAsked, financeReads } from './fixtures/finance.ts';
import { handover } from './fixtures/handing-over.ts';
import { logUpTo } from './fixtures/kept-log.ts';
import { counts, doneTask, letter, pageOf, recommendation, refusedLetter, reopening } from './fixtures/inbox.ts';
import { openAnswers, openReads } from './fixtures/open.ts';
import { ahead, passed, startPage } from './fixtures/start.ts';
import {
  behalfTask,
  caseId,
  cases,
  clock,
  granted,
  money,
  noerreby,
  people,
  story,
  task,
  versionId,
} from './fixtures/noerreby.ts';

const pattern = fileURLToPath(new URL('../../../workflows/patterns/village-bus', import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(join(pattern, name), 'utf8'));

/** What the API sends with every page: the page has to live with it. */
const policy = "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const summary = {
  id: versionId,
  key: 'village-bus',
  number: 1,
  name: 'Busrute byttes til landsbybus',
  note: '',
  hash: 'c'.repeat(64),
  publishedAt: '2026-02-01T08:00:00.000Z',
  publishedBy: 'Procesdesigner',
  runningCases: 5,
};

export type Asked = { path: string; body: unknown; key: string | undefined };

/** The API's answers as recorded, and the built app, under the API's own policy. `asked` is every write that came. */
export type WebServer = {
  address: string;
  asked: Asked[];
  /** Drafts and previews: asked along the way. */
  asides: Asked[];
  /** The case moves on: the stream says so. */
  moveOn: () => void;
  /** Says something to whoever listens. */
  tell: (event: StreamEvent) => void;
  close: () => Promise<void>;
};

type State = {
  app: string;
  current: Case;
  streams: Set<ServerResponse>;
  asked: Asked[];
  asides: Asked[];
  person: string;
  demo: boolean;
  views: SavedView[];
  council: CouncilFixture;
};

function reads(state: State): Record<string, (asked: URLSearchParams) => unknown> {
  const person = people.find(({ id }) => id === state.person) ?? null;
  return {
    '/api/session': () => ({ person, demo: state.demo, devLogin: state.demo }),
    '/api/login/dev': () => ({ items: people }),
    '/api/start': () => startPage,
    '/api/clock': () => clock,
    '/api/clock/ahead': () => ahead,
    '/api/clock/passed': () => passed,
    '/api/processes': () => ({
      items: [{ key: summary.key, name: summary.name, latest: summary, draftRevision: null }],
    }),
    '/api/processes/village-bus/versions': () => ({ items: [summary, { ...summary, id: 'village-bus-2', number: 2 }] }),
    [`/api/versions/${versionId}`]: () => ({
      ...summary,
      model: json('definition.json'),
      layout: json('layout.json'),
    }),
    ...openReads,
    ...financeReads,
    ...state.council.reads,
    '/api/cases': () => ({ items: cases, next: null }),
    [`/api/cases/${caseId}`]: () => state.current,
    '/api/handovers/h1': () => handover,
    '/api/inbox': (asked) => pageOf(asked.get('group')),
    '/api/inbox/counts': () => counts,
    '/api/items/item-1/recommendation': () => recommendation,
    '/api/tasks': () => ({ items: [doneTask], next: null }),
    '/api/views': () => ({ items: state.views }),
    '/api/letters/letter-1': () => letter,
    '/api/letters/letter-0': () => refusedLetter,
    [`/api/cases/${caseId}/comments`]: () => ({ items: [] }),
    [`/api/cases/${caseId}/attachments`]: (asked) => (asked.has('task') ? { items: [] } : files),
    [`/api/cases/${caseId}/log`]: () => ({ items: logUpTo(state.current.head.seq + 1).entries, next: null }),
    [`/api/cases/${caseId}/record`]: () => record,
    [`/api/cases/${caseId}/finance`]: () => finance,
    [`/api/cases/${caseId}/family`]: () => family,
    '/api/versions/village-bus-2': () => ({
      ...summary,
      ...{ id: 'village-bus-2', number: 2, model: json('definition.json'), layout: json('layout.json') },
    }),
    [`/api/cases/${caseId}/story`]: () => ({ entries: story }),
    [`/api/cases/${caseId}/money`]: () => money,
    [`/api/cases/${caseId}/tasks/i14`]: () => task,
    [`/api/cases/${caseId}/tasks/i15`]: () => behalfTask,
  };
}

const command = (key: string) => ({ id: key, kind: 'x', caseId, at: clock.now, status: 'done', answer: null });

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function write(state: State, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: unknown = JSON.parse(text || '{}');
  const key = request.headers['idempotency-key'];
  const asked = { path, body, key: Array.isArray(key) ? key[0] : key };
  (path.endsWith('/draft') || path.endsWith('/preview') ? state.asides : state.asked).push(asked);
  if (path === '/api/login/dev') state.person = String((body as { personId: string }).personId);
  if (path === '/api/login/link') state.person = linkOf(body) === goodLink ? 'citizen' : '';
  if (path === '/api/logout') state.person = '';
  if (path === '/api/views') state.views.push({ id: String(key), ...(body as Omit<SavedView, 'id'>) });
  if (path === '/api/login/link' && !state.person) send(response, 404, missing);
  else send(response, 200, state.council.write(path, body) ?? answerTo(state, path, String(key)));
}

/** The personal link that works. */
export const goodLink = 'l'.repeat(43);

const linkOf = (body: unknown): string => (body as { token: string }).token;

/** The provider lets in who one has chosen to be, and leads back. */
function login(state: State, response: ServerResponse, asked: URLSearchParams): void {
  state.person = asked.get('hint') ?? 'case-worker';
  state.asked.push({ path: '/api/login/oidc', body: Object.fromEntries(asked), key: undefined });
  response.writeHead(302, { location: asked.get('til') ?? '/' }).end();
}

const preview = {
  goesTo: [{ node: 'x', name: 'Visionsplan', who: 'Initiativgruppen', side: 'citizens', kind: 'person' }],
};

const hasPlace = (body: unknown): boolean => Object.keys((body as PreviewRedraw).map ?? {}).length > 0;

const invited = { participant: noerreby.participants[0], link: 'http://samskab.example/deltag#hemmelig' };

function answerTo(state: State, path: string, key: string): unknown {
  if (path in openAnswers) return openAnswers[path];
  if (path.startsWith('/api/views')) return { items: state.views };
  if (path.startsWith('/api/letters')) return letter;
  if (path.endsWith('/reopen/preview')) return reopening;
  if (path.endsWith('/redraw/preview')) return hasPlace(state.asides.at(-1)?.body) ? placed : homeless;
  if (path.includes('/participants')) return invited;
  if (path.endsWith('/recommendation')) return recommendation;
  if (path.endsWith('/draft')) return { savedAt: clock.now };
  if (path.endsWith('/preview')) return preview;
  if (path.endsWith('/claim') || path.endsWith('/release')) return task;
  if (path.endsWith('/comments')) return { items: [] };
  if (path.includes('carry-overs')) return carryOverAsked;
  if (path.startsWith('/api/handovers')) return handover;
  return path === '/api/clock/jump' ? clock : command(key);
}

const line = (event: StreamEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

const head = ({ current }: State): StreamEvent => ({
  type: 'head',
  caseId,
  seq: current.head.seq,
  version: current.head.hash,
});

function stream(state: State, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(line(head(state)));
  state.streams.add(response);
  response.on('close', () => state.streams.delete(response));
}

function file(app: string, response: ServerResponse, path: string): void {
  const name = extname(path) in types ? path : '/index.html';
  try {
    const body = readFileSync(join(app, name));
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const missing = { code: 'notFound', status: 404, title: 'Det findes ikke, eller du må ikke se det.' };

function route(state: State, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
  if (request.method === 'POST' || request.method === 'PUT') void write(state, request, response, pathname);
  else if (pathname === '/api/login/oidc') login(state, response, searchParams);
  else if (pathname === '/api/stream') stream(state, response);
  else if (!pathname.startsWith('/api')) file(state.app, response, pathname);
  else {
    const answer = reads(state)[pathname];
    if (answer) send(response, 200, answer(searchParams));
    else send(response, 404, missing);
  }
}

type Options = {
  /** Who is logged in; '' = nobody. */
  person?: string;
  one?: Case;
  /** Whether one may choose who to be. */
  demo?: boolean;
};

/** Serves the app built into `app`, on a free port. `close` ends every open stream. */
export async function startWebServer(
  app: string,
  { person = 'case-worker', one = noerreby, demo = true }: Options = {},
): Promise<WebServer> {
  const state: State = {
    app,
    current: one,
    streams: new Set(),
    asked: [],
    asides: [],
    person,
    demo,
    views: [],
    council: new CouncilFixture(),
  };
  const server = createServer((request, response) => route(state, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const tell = (event: StreamEvent) => {
    for (const response of state.streams) response.write(line(event));
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: state.asked,
    asides: state.asides,
    moveOn: () => {
      state.current = granted;
      tell(head(state));
    },
    tell,
    close: () =>
      new Promise((closed) => {
        for (const response of state.streams) response.end();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
