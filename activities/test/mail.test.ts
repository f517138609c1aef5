import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { tempDir } from '@samskab/testing';
import { SMTPServer } from 'smtp-server';
import { emlFiles, smtpMailer } from '../src/index.ts';
import type { Mail } from '../src/index.ts';

const from = 'samskab@samkobing.example';
const mail: Mail = {
  key: 'case-1/i7/anna@example.org',
  to: 'anna@example.org',
  subject: 'Byen får svar: Nørreby',
  text: 'Kære Anna\n\nRuten er nedlagt, og I får en bus på hjul.',
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('mail by SMTP', () => {
  let server: SMTPServer;
  let refusing = false;
  const received: { to: string[]; raw: string }[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refusing ? new Error('mailbox is full') : null),
      onData(stream, { envelope }, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          received.push({ to, raw: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  afterEach(() => (refusing = false));

  const mailer = () => smtpMailer(`smtp://127.0.0.1:${portOf(server.server as Server)}`, from);

  it('arrives with its letters, and with an id that tells a repeat from another message', async () => {
    await mailer().send(mail);
    await mailer().send(mail);
    expect(received.map(({ to }) => to)).toEqual([['anna@example.org'], ['anna@example.org']]);
    const ids = received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toBe('<case-1_i7_anna_example.org@samskab>');
    expect(received[0]?.raw).toContain(`From: ${from}`);
    expect(received[0]?.raw).toContain('N=C3=B8rreby');
  });

  it('says why it was not taken', async () => {
    refusing = true;
    await expect(mailer().send(mail)).rejects.toThrow('mailbox is full');
  });

  it('says so when nobody answers', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const port = portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    await expect(smtpMailer(`smtp://127.0.0.1:${port}`, from).send(mail)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('mail in development', () => {
  const folder = tempDir();
  afterAll(() => folder.remove());

  it('is one file a message, that a mail reader opens, however often it is sent', async () => {
    const home = join(folder.path, 'mail');
    await emlFiles(home, from).send(mail);
    await emlFiles(home, from).send(mail);
    expect(readdirSync(home)).toEqual(['case-1_i7_anna_example.org.eml']);
    const written = readFileSync(join(home, 'case-1_i7_anna_example.org.eml'), 'utf8');
    expect(written).toContain('To: anna@example.org');
    expect(written).toContain('Subject: =?UTF-8?');
  });

  it('is not sent while the folder says that the server is away, and is once it is back', async () => {
    const home = join(folder.path, 'outage');
    mkdirSync(home);
    writeFileSync(join(home, 'away'), 'Mailserveren svarede ikke.');
    await expect(emlFiles(home, from).send(mail)).rejects.toThrow('Mailserveren svarede ikke.');
    rmSync(join(home, 'away'));
    await emlFiles(home, from).send(mail);
    expect(readdirSync(home)).toEqual(['case-1_i7_anna_example.org.eml']);
  });

  it('never leaves its folder, whatever its key holds', async () => {
    const home = join(folder.path, 'safe');
    await emlFiles(home, from).send({ ...mail, key: '../../etc/passwd' });
    expect(readdirSync(home)).toEqual(['.._.._etc_passwd.eml']);
  });
});
