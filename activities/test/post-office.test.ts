import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@samskab/persistence';
import type { Database, NewRow, NotificationRow } from '@samskab/persistence';
import { startMariaDb, tempDir } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { SMTPServer } from 'smtp-server';
import { postOffice, smtpMailer } from '../src/index.ts';
import type { Mail, Mailer, Patience } from '../src/index.ts';
import { onBothDatabases } from './support/databases.ts';

const quick: Patience = { attempts: 3, firstPauseMs: 0, longestPauseMs: 0, leaseMs: 60_000 };
const AT = '2026-03-03T09:00:00.000Z';
const LINK = 'https://samskab.example/deltag#abc';

const mail = (id: string, more: Partial<NotificationRow> = {}): NewRow<NotificationRow> => ({
  ...{ id, effectKey: id, to: `${id}@example.org`, subject: 'Du er inviteret', body: `Hej\n${LINK}` },
  ...{ status: 'pending', attempts: 0, at: AT, nextTryAt: AT, confidential: true, ...more },
});

/** A mailer that keeps what it sent, and fails as long as it is told to. */
function keeper() {
  const sent: Mail[] = [];
  const state = { away: false };
  const send = async (one: Mail) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (state.away) throw new Error('the mail server is away');
    sent.push(one);
  };
  return { sent, state, send };
}

onBothDatabases((url) => {
  const folder = tempDir();
  let db: Database;
  let mailer: ReturnType<typeof keeper>;
  beforeAll(async () => {
    db = await openDatabase({ home: folder.path, ...(url() && { url: url() }) });
    await db.migrate();
  }, 30_000);
  beforeEach(async () => {
    mailer = keeper();
    await db.transaction((tx) => tx.notifications.remove({ status: ['pending', 'sent', 'failed'] }));
  });
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  const keep = (...rows: NewRow<NotificationRow>[]) => db.transaction((tx) => tx.notifications.insert(...rows));
  const row = (id: string) => db.read.notifications.first({ id });
  const office = (patience = quick, by: Mailer = mailer) => postOffice({ db, mailer: by }, patience);

  it('is sent once, and its personal link is kept no longer', async () => {
    await keep(mail('anna'));
    await office().round();
    await office().round();
    expect(mailer.sent).toMatchObject([{ key: 'anna', to: 'anna@example.org', text: `Hej\n${LINK}` }]);
    expect(await row('anna')).toMatchObject({ status: 'sent', attempts: 1, body: '', error: null, nextTryAt: null });
  });

  it('keeps its words when they hold no secret', async () => {
    await keep(mail('anna', { confidential: false, body: 'Husk mødet' }));
    await office().round();
    expect(await row('anna')).toMatchObject({ status: 'sent', body: 'Husk mødet' });
  });

  it('is left alone when an activity sends it', async () => {
    await keep(mail('anna', { nextTryAt: null }));
    await office().round();
    expect(mailer.sent).toEqual([]);
  });

  it('waits longer after each time it could not be sent', async () => {
    mailer.state.away = true;
    await keep(mail('anna'));
    const patient = office({ ...quick, attempts: 5, firstPauseMs: 10_000, longestPauseMs: 15_000 });
    const pauses: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await db.transaction((tx) => tx.notifications.update({ id: 'anna' }, { nextTryAt: AT }));
      const before = Date.now();
      await patient.round();
      pauses.push(Math.floor((Date.parse((await row('anna'))!.nextTryAt!) - before) / 1_000));
    }
    expect(pauses).toEqual([10, 15, 15]);
    expect(await row('anna')).toMatchObject({ status: 'pending', error: 'the mail server is away' });
  });

  it('has failed after so many attempts, says why, and its link is gone', async () => {
    mailer.state.away = true;
    await keep(mail('anna'));
    for (let time = 0; time < 5; time += 1) await office().round();
    expect(await row('anna')).toMatchObject({
      ...{ status: 'failed', attempts: 3, body: '', nextTryAt: null, error: 'the mail server is away' },
    });
  });

  it('in the hands of an office that died is sent by another when the lease is over, and only then', async () => {
    await keep(mail('anna'));
    let answer: () => void = () => undefined;
    const dying = { send: () => new Promise<void>((resolve) => (answer = resolve)) };
    const first = office({ ...quick, leaseMs: 300 }, dying).round();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await office().round();
    expect(mailer.sent).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await office().round();
    expect(mailer.sent).toHaveLength(1);
    answer();
    await first;
    expect(await row('anna')).toMatchObject({ status: 'sent', attempts: 2 });
  });
});

describe('two post offices on one MariaDB', () => {
  let server: TestMariaDb;
  beforeAll(async () => {
    server = await startMariaDb();
  }, 60_000);
  afterAll(() => server.stop(), 30_000);

  it('never send twice', async () => {
    const folder = tempDir();
    const [here, there] = [
      await openDatabase({ home: folder.path, url: server.url }),
      await openDatabase({ home: folder.path, url: server.url }),
    ];
    await here.migrate();
    const ids = Array.from({ length: 40 }, (_, n) => `citizen-${n}`);
    await here.transaction((tx) => tx.notifications.insert(...ids.map((id) => mail(id))));
    const mailer = keeper();
    const offices = [here, there, here, there].map((db) => postOffice({ db, mailer }, quick));
    for (let time = 0; time < 10; time += 1) await Promise.all(offices.map(({ round }) => round()));
    expect(mailer.sent.map(({ key }) => key).toSorted()).toEqual(ids.toSorted());
    expect(await here.read.notifications.count({ status: 'sent' })).toBe(40);
    await Promise.all([here.close(), there.close()]);
    folder.remove();
  }, 60_000);
});

describe('while the mail server is away', () => {
  it('mail waits, and arrives once when it is back', async () => {
    const folder = tempDir();
    const db = await openDatabase({ home: folder.path });
    await db.migrate();
    const port = await freePort();
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'samskab@samkobing.example');
    const office = postOffice({ db, mailer }, { ...quick, attempts: 12 });
    await db.transaction((tx) => tx.notifications.insert(mail('anna')));
    await office.round();
    expect(await db.read.notifications.first({ id: 'anna' })).toMatchObject({ status: 'pending', attempts: 1 });

    const { server, received } = await smtpServer(port);
    await office.round();
    await office.round();
    expect(received).toEqual([['anna@example.org']]);
    expect(await db.read.notifications.first({ id: 'anna' })).toMatchObject({ status: 'sent', attempts: 2, body: '' });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await db.close();
    folder.remove();
  }, 30_000);
});

async function freePort(): Promise<number> {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  return port;
}

async function smtpServer(port: number) {
  const received: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      stream.resume().on('end', () => {
        received.push(envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return { server, received };
}
