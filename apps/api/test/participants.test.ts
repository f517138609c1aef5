import { postOffice } from '@samskab/activities';
import type { Mail } from '@samskab/activities';
import type { Case, Session, Task } from '@samskab/contracts';
import { cookieOf } from './support/api.ts';
import type { Caller } from './support/api.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { answers, complete, openTask, readCase, startCase } from './support/village-bus.ts';

type Invited = { participant: { id: string; roleName: string }; link: string };
const council = { role: 'local-council', name: 'Lokalrådet i Nørreby', email: 'lokalraad@example.org' };

let stack: Stack;
let worker: Caller;
beforeAll(async () => {
  stack = await startStack();
  await stack.startWorker();
  worker = await stack.api.as('case-worker');
}, 60_000);
afterAll(() => stack.stop(), 30_000);

async function enter(link: string): Promise<Caller> {
  const { headers, status } = await (
    await stack.api.as()
  ).send('POST', '/api/login/link', { token: link.split('#')[1] });
  expect(status).toBe(204);
  return stack.api.caller(cookieOf(headers));
}

describe('someone without a login', () => {
  it('is invited to a role of the drawing, and is written to with a link that is kept as a hash alone', async () => {
    const { caseId } = await startCase(worker);
    const { status, body } = await worker.send<Invited>('POST', `/api/cases/${caseId}/participants`, council);
    expect([status, body.participant.roleName]).toEqual([201, 'Lokalrådet']);
    const { read } = stack.api.app.database;
    expect(await read.notifications.find({ caseId })).toMatchObject([{ to: council.email, status: 'pending' }]);
    const [kept] = await read.participants.find({ caseId });
    expect(body.link).not.toMatch(kept!.tokenHash);
    expect((await readCase(worker, caseId)).participants.map(({ name }) => name)).toEqual([council.name]);
  });

  it('invited twice is one participant, whose newest link is the one that works', async () => {
    const { caseId } = await startCase(worker);
    const invite = () => worker.send<Invited>('POST', `/api/cases/${caseId}/participants`, council);
    const [first, second] = [(await invite()).body, (await invite()).body];
    expect(second.participant.id).toBe(first.participant.id);
    const { read } = stack.api.app.database;
    expect(await read.participants.count({ caseId })).toBe(1);
    expect(await read.notifications.count({ caseId })).toBe(1);
    await enter(second.link);
    const old = await (await stack.api.as()).send('POST', '/api/login/link', { token: first.link.split('#')[1] });
    expect(old.status).toBeGreaterThanOrEqual(400);
  });

  it('gets the link by mail and enters by it; afterwards only the reader has it', async () => {
    const { caseId } = await startCase(worker);
    const { body } = await worker.send<Invited>('POST', `/api/cases/${caseId}/participants`, council);
    const { database } = stack.api.app;
    const mails: Mail[] = [];
    await postOffice({ db: database, mailer: { send: async (mail) => void mails.push(mail) } }).round();
    const mail = mails.find(({ key }) => key === `invite/${body.participant.id}`);
    expect(mail).toMatchObject({ to: council.email, subject: 'Du er inviteret til Landsbybus Nørreby' });
    const guest = await enter(/https?:\S+/.exec(mail!.text)![0]);
    expect((await guest.get(`/api/cases/${caseId}`)).status).toBe(200);
    expect(await database.read.notifications.find({ caseId })).toMatchObject([{ status: 'sent', body: '' }]);
  });

  it('enters by the link, sees the one case and does their own task', async () => {
    const { caseId } = await startCase(worker);
    const { body } = await worker.send<Invited>('POST', `/api/cases/${caseId}/participants`, council);
    const guest = await enter(body.link);
    const { body: session } = await guest.get<Session>('/api/session');
    expect(session.person).toMatchObject({ name: council.name, participations: [{ caseId, role: 'local-council' }] });
    await complete(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'town-meeting');
    const { body: seen } = await guest.get<Case>(`/api/cases/${caseId}`);
    expect(seen.tasks).toMatchObject([{ node: 'give-up-route', mayComplete: true }]);
    expect((await complete(guest, caseId, 'give-up-route')).status).toBe(200);
    const [done] = await stack.api.app.database.read.tasks.find({ caseId, node: 'give-up-route' });
    expect(done?.completedBy).toBe(body.participant.id);
    const { body: task } = await worker.get<Task>(`/api/cases/${caseId}/tasks/${done?.id}`);
    expect(task.completedBy).toBe(council.name);
  });

  it('cannot do the task of another role', async () => {
    const { caseId } = await startCase(worker);
    const { body } = await worker.send<Invited>('POST', `/api/cases/${caseId}/participants`, council);
    const guest = await enter(body.link);
    const { id } = await openTask(guest, caseId, 'answer-town');
    const refused = await guest.command(`/api/cases/${caseId}/tasks/${id}/complete`, { data: answers['answer-town'] });
    expect(refused.status).toBe(403);
  });

  it('is not invited to a role the drawing does not have', async () => {
    const { caseId } = await startCase(worker);
    const body = { ...council, role: 'mayor' };
    expect((await worker.send('POST', `/api/cases/${caseId}/participants`, body)).status).toBe(400);
  });
});
