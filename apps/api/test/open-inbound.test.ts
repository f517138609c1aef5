import type { Inbound, LetterReceipt, OpenPage, OwnLetter, Problem, Received } from '@samskab/contracts';
import type { NotificationRow } from '@samskab/persistence';
import { randomUUID } from 'node:crypto';
import { realNow } from '../src/clock/municipal-clock.ts';
import { FollowerPost } from '../src/open/follower-post.ts';
import { OpenLimits } from '../src/open/open-limits.ts';
import { startApi } from './support/api.ts';
import type { Answer, Caller, TestApi } from './support/api.ts';
import { Played, storyOf } from './support/played.ts';

const bus = storyOf('village-bus', 'noerreby');
const rejected = storyOf('village-bus', 'rejected');
const slug = 'landsbybus-noerreby';
const page = `/api/open/${slug}`;

let api: TestApi;
let anyone: Caller;
let worker: Caller;
let played: Played;
beforeEach(async () => {
  api = await startApi();
  anyone = await api.as();
  worker = await api.as('case-worker');
  played = await Played.begin(api, 'village-bus', bus);
}, 30_000);
afterEach(() => api.close());

const send = <T = Problem>(what: string, body: object): Promise<Answer<T>> =>
  anyone.send<T>('POST', `/api/open/${what}`, body);
const shown = async () => (await anyone.get<OpenPage>(page)).body;
const inbox = async () => (await worker.get<Inbound>(`/api/cases/${played.caseId}/inbound`)).body;
const moderate = (kind: string, id: string, body: object) =>
  worker.send<Problem>('POST', `/api/cases/${played.caseId}/inbound/${kind}/${id}/moderate`, body);

describe('input', () => {
  const words = { text: 'Min mor kan ikke selv køre til lægen.', name: 'Hemmelig Nabo' };

  it('is shown when a case worker has read it, and never with a name', async () => {
    expect((await send(`${slug}/input`, words)).status).toBe(201);
    expect((await shown()).input).toEqual({ count: 0, items: [] });
    const [one] = (await inbox()).inputs;
    expect(one).toMatchObject({ ...words, status: 'pending' });
    expect((await moderate('inputs', one!.id, { verdict: 'approved' })).status).toBe(204);
    expect((await shown()).input).toMatchObject({ count: 1, items: [{ text: words.text }] });
    expect(JSON.stringify(await shown())).not.toContain('Hemmelig');
  });

  it('is turned away only with a reason, which is kept', async () => {
    await send(`${slug}/input`, words);
    const [one] = (await inbox()).inputs;
    expect((await moderate('inputs', one!.id, { verdict: 'rejected' })).body.code).toBe('invalid');
    expect((await moderate('inputs', one!.id, { verdict: 'rejected', reason: 'Reklame' })).status).toBe(204);
    expect((await inbox()).inputs).toMatchObject([{ status: 'rejected', reason: 'Reklame' }]);
    expect((await shown()).input.count).toBe(0);
  });

  it('is told at once to who looks at the case, though no token moves', async () => {
    const version = async () => (await api.app.database.read.cases.heads([played.caseId]))[0]?.version;
    const before = await version();
    await send(`${slug}/input`, words);
    const sent = await version();
    await moderate('inputs', (await inbox()).inputs[0]!.id, { verdict: 'approved' });
    expect(new Set([before, sent, await version()]).size).toBe(3);
  });

  it('is taken back by who sent it, and by nobody else', async () => {
    const { body } = await send<Received>(`${slug}/input`, words);
    expect((await send('sent/take-back', { key: 'k'.repeat(43) })).body.code).toBe('notFound');
    expect((await send('sent/take-back', body)).status).toBe(204);
    expect((await inbox()).inputs).toEqual([]);
  });

  it('is erased by a case worker, whatever became of it', async () => {
    await send(`${slug}/input`, words);
    const [one] = (await inbox()).inputs;
    await moderate('inputs', one!.id, { verdict: 'approved' });
    await worker.send('POST', `/api/cases/${played.caseId}/inbound/inputs/${one!.id}/erase`);
    expect([(await inbox()).inputs, (await shown()).input.count]).toEqual([[], 0]);
    expect(await api.app.database.read.openInputs.count()).toBe(0);
  });

  it.each([
    ['nothing', { text: '  ' }],
    ['more than anybody reads', { text: 'a'.repeat(2_001) }],
    ['what the form does not ask', { ...words, status: 'approved' }],
  ])('of %s is refused', async (_what, body) => {
    expect((await send(`${slug}/input`, body)).body.code).toBe('invalid');
  });

  it('from a machine that fills in every field is thanked for and forgotten', async () => {
    expect((await send(`${slug}/input`, { ...words, website: 'http://spam.example' })).status).toBe(201);
    expect((await inbox()).inputs).toEqual([]);
  });

  it('from one address has a limit, and the address is written down nowhere', async () => {
    const answers: number[] = [];
    for (let nth = 0; nth < 21; nth++) answers.push((await send(`${slug}/input`, words)).status);
    expect([answers.slice(0, 20).every((status) => status === 201), answers[20]]).toEqual([true, 429]);
    const rows = await api.app.database.read.openInputs.find();
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|::1/);
  });

  it('waits in a queue of limited length, whoever fills it', async () => {
    const caseId = played.caseId;
    const rows = Array.from({ length: 500 }, (_, nth) => ({
      ...{ id: randomUUID(), caseId, text: 'Hej med jer', keyHash: `k${nth}`, status: 'pending' as const },
      at: realNow(),
    }));
    await api.app.database.transaction((tx) => tx.openInputs.insert(...rows));
    expect((await send(`${slug}/input`, words)).body.code).toBe('tooManyRequests');
  });

  it('to a case that is over is too late', async () => {
    const at = '2026-03-05T10:00:00.000Z';
    await played.happens({ id: randomUUID(), at, type: 'caseCancelled', reason: 'Byen vil noget andet' });
    expect((await send(`${slug}/input`, words)).body.code).toBe('caseEnded');
  });

  it('is read by nobody but case workers', async () => {
    for (const who of ['process-designer', 'auditor', 'finance-officer', 'councillor-1']) {
      const { status } = await (await api.as(who)).get(`/api/cases/${played.caseId}/inbound`);
      expect([who, status]).toEqual([who, 403]);
    }
  });
});

describe('an offer of help', () => {
  const offer = { kind: 'hours', text: 'Jeg kan køre tirsdag', name: 'Hemmelig Chauffør', contact: '12 34 56 78' };

  it('is a contribution once the case worker has been in touch, without name and telephone', async () => {
    await send(`${slug}/help`, offer);
    expect((await shown()).help.hours).toBe(0);
    const [one] = (await inbox()).offers;
    expect(one).toMatchObject(offer);
    await moderate('offers', one!.id, { verdict: 'approved' });
    const { help, contributions } = await shown();
    expect([help.hours, contributions.at(-1)]).toEqual([
      1,
      { kind: 'hours', who: { side: 'citizens', name: 'Borgere' }, text: offer.text, figure: null },
    ]);
    expect(JSON.stringify(await shown())).not.toMatch(/Hemmelig|12 34/);
  });
});

describe('somebody who follows', () => {
  const email = 'nabo@example.org';
  const mails = (): Promise<NotificationRow[]> =>
    api.app.database.read.notifications.find({ to: email }, { order: { at: 'asc', id: 'asc' } });
  const secretIn = (mail: NotificationRow | undefined, path: string): string =>
    new RegExp(`${path}#([\\w-]+)`).exec(mail?.body ?? '')?.[1] ?? '';
  const round = () => new FollowerPost(api.app).round();

  async function follow(): Promise<void> {
    await send(`${slug}/follow`, { email });
    const key = secretIn((await mails())[0], '/f/bekraeft');
    expect((await send('following/confirm', { key })).body).toEqual({ slug, question: 'Får Nørreby sin egen bus?' });
  }

  it('says so twice: nothing is written to an address that has not said yes itself', async () => {
    expect((await send(`${slug}/follow`, { email })).status).toBe(204);
    await played.play(...rejected.steps);
    await round();
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Vil du følge: Får Nørreby sin egen bus?']);
  }, 30_000);

  it('gets the decision and its reason by mail, once, however often somebody looks', async () => {
    await follow();
    await played.play(...rejected.steps);
    await round();
    await round();
    const told = (await mails()).slice(1);
    expect(told.map(({ subject }) => subject).toSorted()).toEqual([
      'Afsluttet: Får Nørreby sin egen bus?',
      'Byrådet sagde nej: Får Nørreby sin egen bus?',
    ]);
    const decision = told.find(({ subject }) => subject.startsWith('Byrådet'))!;
    expect(decision.body).toContain('Begrundelse:\n');
    expect(decision.body).toContain('skolebørn');
    expect(decision.body).toContain('Afvigende mening:\n10 medlemmer');
    expect(decision.body).toContain(`/f/${slug}`);
  }, 30_000);

  it('is not told of what is in the log but not settled', async () => {
    await follow();
    await played.play(...rejected.steps);
    const { read } = api.app.database;
    const decided = (await read.log.entries(played.caseId)).find(({ event }) => event['type'] === 'itemDecided')!;
    const command = {
      ...{ id: decided.eventId, kind: 'closeItem', caseId: played.caseId, actorId: 'x', at: decided.at },
      ...{ requestHash: 'x', event: {}, status: 'logged' as const, answer: null, attempts: 0, nextTryAt: null },
    };
    await api.app.database.transaction((tx) => tx.commands.insert(command));
    await round();
    expect(await mails()).toHaveLength(1);
    await api.app.database.transaction((tx) => tx.commands.update({ id: command.id }, { status: 'done' }));
    await round();
    expect(await mails()).toHaveLength(3);
  }, 30_000);

  it('stops with one click, and nothing is left of the address', async () => {
    await follow();
    await played.play(...rejected.steps);
    await round();
    const key = secretIn((await mails()).at(-1), '/f/stop');
    expect((await send('following/stop', { key })).status).toBe(204);
    expect([await mails(), await api.app.database.read.followers.count()]).toEqual([[], 0]);
    expect((await send('following/stop', { key })).body.code).toBe('notFound');
  }, 30_000);

  it('is forgotten after a week of silence', async () => {
    await send(`${slug}/follow`, { email });
    await round();
    expect(await api.app.database.read.followers.count()).toBe(1);
    const longAgo = realNow(-8 * 86_400_000);
    await api.app.database.transaction((tx) => tx.followers.update({ email }, { askedAt: longAgo }));
    await round();
    expect([await mails(), await api.app.database.read.followers.count()]).toEqual([[], 0]);
  });

  it('is not found out by who asks again: the answer is the same, and no mail goes out', async () => {
    await follow();
    const again = await send(`${slug}/follow`, { email: email.toUpperCase() });
    expect([again.status, (await mails()).length]).toEqual([204, 1]);
  });

  it('is not flooded by whoever types their address: a mailbox has a limit of its own', async () => {
    const answers: number[] = [];
    for (let nth = 0; nth < 4; nth++) answers.push((await send(`${slug}/follow`, { email })).status);
    expect(answers).toEqual([204, 204, 204, 429]);
  });
});

describe('a letter', () => {
  const letter = { town: 'Engby', subject: 'Bænke ved søen', text: 'Kan kommunen give træet?' };

  it('becomes a task with a response clock, and its writer sees until when', async () => {
    const { status, body } = await send<LetterReceipt>('letters', letter);
    expect(status).toBe(201);
    const { body: own } = await send<OwnLetter>('letters/own', { key: body.key });
    expect(own).toMatchObject({ ...letter, status: 'open', answerBy: body.answerBy, slug: null });
    expect(body.answerBy > own.receivedAt).toBe(true);
    const rows = await api.app.database.read.letters.find();
    expect(rows).toMatchObject([{ ...letter, status: 'open', fromName: null }]);
  });

  it('leads to the page of the case it started', async () => {
    const { body } = await send<LetterReceipt>('letters', letter);
    await anyone.get(page);
    const started = { status: 'followed' as const, startedCase: played.caseId };
    await api.app.database.transaction((tx) => tx.letters.update({ town: 'Engby' }, started));
    expect((await send<OwnLetter>('letters/own', { key: body.key })).body).toMatchObject({ status: 'followed', slug });
  });

  it('has a receipt by mail when an address is given, with nothing of the letter in it', async () => {
    await send('letters', { ...letter, fromEmail: 'skriver@example.org' });
    const [mail] = await api.app.database.read.notifications.find({ to: 'skriver@example.org' });
    expect(mail?.body).toMatch(/\/skriv\/svar#[\w-]{43}/);
    expect(mail?.body).not.toContain('træet');
  });

  it('is read with its own secret alone', async () => {
    await send('letters', letter);
    expect((await send('letters/own', { key: 'k'.repeat(43) })).body.code).toBe('notFound');
  });
});

describe('the limits', () => {
  it('count the whole of somebody’s IPv6 network as one', () => {
    const limits = new OpenLimits();
    for (let nth = 0; nth < 20; nth++) limits.spend('input', `2001:db8:1:2::${nth}`);
    expect(() => limits.spend('input', '2001:db8:1:2:ffff::1')).toThrow();
    expect(() => limits.spend('input', '2001:db8:1:3::1')).not.toThrow();
    expect(() => limits.spend('input', '::ffff:10.0.0.1')).not.toThrow();
  });
});
