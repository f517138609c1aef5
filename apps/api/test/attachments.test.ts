import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, AttachmentList, CommentList, Problem } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { placeCase } from './support/desk.ts';

const pdf = Buffer.from('%PDF-1.7\nplan');
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describe('what is put beside a case', () => {
  let api: TestApi;
  let worker: Caller;
  let caseId: string;

  beforeAll(async () => {
    api = await startApi();
    worker = await api.as('case-worker');
    caseId = await placeCase(api, {});
  }, 60_000);
  afterAll(() => api.close());

  async function upload<T>(name: string, bytes: Buffer, more: { key?: string; cookie?: string; task?: string } = {}) {
    const { key = randomUUID(), cookie = worker.cookie, task } = more;
    const about = new URLSearchParams({ name, ...(task && { task }) });
    const headers = { cookie, 'x-samskab': '1', 'idempotency-key': key, 'content-type': 'application/octet-stream' };
    const url = `${api.url}/api/cases/${caseId}/attachments?${about.toString()}`;
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) });
    return { status: response.status, body: (await response.json()) as T };
  }
  const kept = () =>
    readdirSync(join(api.home, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('a file is kept outside what is served, under a name that says nothing', async () => {
    const { status, body } = await upload<Attachment>('Plan for torvet.pdf', pdf, { task: 'i1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Plan for torvet.pdf',
      mediaType: 'application/pdf',
      size: 13,
      by: 'Sagsbehandler',
    });
    expect(kept().map(({ name }) => /^[\da-f]{64}$/.test(name))).toEqual([true]);
    const listed = await worker.get<AttachmentList>(`/api/cases/${caseId}/attachments?task=i1`);
    expect(listed.body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  it('comes back byte for byte, as a download nothing runs in', async () => {
    const { body } = await upload<Attachment>('Billede æøå.jpg', jpeg);
    const path = `${api.url}/api/cases/${caseId}/attachments/${body.id}`;
    const response = await fetch(path, { headers: { cookie: worker.cookie } });
    expect(Buffer.from(await response.arrayBuffer()).equals(jpeg)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "attachment; filename*=UTF-8''Billede%20%C3%A6%C3%B8%C3%A5.jpg",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['a page called a picture', 'kat.jpg', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing that can run', 'kort.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', 'plan.pdf', Buffer.from('MZ\u0090\u0000', 'latin1')],
    ['an archive', 'alt.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['an archive called a document', 'brev.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['bytes called text', 'noter.txt', Buffer.from([0, 1, 2, 3])],
  ])('%s is not taken', async (_, name, bytes) => {
    const before = kept().length;
    const { status, body } = await upload<Problem>(name, bytes);
    expect([status, body.code]).toEqual([422, 'fileKind']);
    expect(kept()).toHaveLength(before);
  });

  it('documents, sheets and text are taken for what they are', async () => {
    const zip = (part: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(part)]);
    const types = await Promise.all(
      [
        upload<Attachment>('brev.docx', zip('word/document.xml')),
        upload<Attachment>('tal.xlsx', zip('xl/workbook.xml')),
        upload<Attachment>('noter.txt', Buffer.from('62 mødte op.\r\n')),
      ].map(async (sent) => (await sent).body.mediaType),
    );
    expect(types.map((type) => type.split('.').at(-1))).toEqual(['document', 'sheet', 'text/plain; charset=utf-8']);
  });

  it('nothing, and too much, is refused before it is kept', async () => {
    const before = kept().length;
    expect((await upload<Problem>('tom.pdf', Buffer.alloc(0))).status).toBe(400);
    const large = Buffer.concat([pdf, Buffer.alloc(15_000_001)]);
    expect((await upload<Problem>('stor.pdf', large)).status).toBe(413);
    expect(kept()).toHaveLength(before);
  });

  it('a name that is a path is refused', async () => {
    for (const name of ['../../etc/passwd', 'a\\b.pdf', 'a\nb.pdf', ' '])
      expect((await upload<Problem>(name, pdf)).status).toBe(400);
  });

  it('the same key again is the same file; another file with it is refused', async () => {
    const key = randomUUID();
    const first = await upload<Attachment>('a.pdf', pdf, { key });
    const files = kept().length;
    expect((await upload<Attachment>('a.pdf', pdf, { key })).body.id).toBe(first.body.id);
    expect((await upload<Problem>('a.pdf', jpeg, { key })).body.code).toBe('idempotencyKeyReused');
    expect(kept()).toHaveLength(files);
  });

  it('is for those who work on the case, and read by those who may read it', async () => {
    const councillor = await api.as('councillor-1');
    expect((await upload<Problem>('a.pdf', pdf, { cookie: councillor.cookie })).status).toBe(403);
    const other = await placeCase(api, { title: 'En anden' });
    const { body } = await upload<Attachment>('b.pdf', pdf);
    expect((await worker.get(`/api/cases/${other}/attachments/${body.id}`)).status).toBe(404);
    expect((await (await api.as()).get(`/api/cases/${caseId}/attachments/${body.id}`)).status).toBe(401);
    expect((await upload<Problem>('a.pdf', pdf, { task: 'i9' })).status).toBe(404);
  });

  it('a comment stands once, with who said it, and tells who looks at the case', async () => {
    const key = randomUUID();
    const before = await api.app.database.read.cases.heads([caseId]);
    const say = () =>
      worker.command<CommentList>(`/api/cases/${caseId}/comments`, { text: 'Ring efter kl. 15.', taskId: 'i1' }, key);
    await say();
    expect((await say()).body.items).toMatchObject([{ text: 'Ring efter kl. 15.', by: 'Sagsbehandler', taskId: 'i1' }]);
    expect(await api.app.database.read.cases.heads([caseId])).not.toEqual(before);
    expect((await worker.command(`/api/cases/${caseId}/comments`, { text: ' ' })).status).toBe(400);
    expect((await worker.command(`/api/cases/${caseId}/comments`, { text: 'Hej', taskId: 'i9' })).status).toBe(404);
    const councillor = await api.as('councillor-1');
    expect((await councillor.command(`/api/cases/${caseId}/comments`, { text: 'Hej' })).status).toBe(403);
    expect((await councillor.get<CommentList>(`/api/cases/${caseId}/comments`)).body.items).toHaveLength(1);
  });
});
