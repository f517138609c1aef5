import type { Problem, Task, TaskPreview } from '@samskab/contracts';
import type { Caller } from './support/api.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { answers, complete, openTask, startCase } from './support/village-bus.ts';

const names = ({ goesTo }: TaskPreview) => goesTo.map(({ name, who, kind }) => [name, who, kind]);

describe('the page of a task', () => {
  let stack: Stack;
  let worker: Caller;
  let caseId: string;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    worker = await stack.api.as('case-worker');
    ({ caseId } = await startCase(worker));
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  const at = async (node: string) => `/api/cases/${caseId}/tasks/${(await openTask(worker, caseId, node)).id}`;
  const read = async (path: string): Promise<Task> => (await worker.get<Task>(path)).body;

  it('keeps what is half filled for who filled it, and for nobody else', async () => {
    const path = await at('answer-town');
    expect((await read(path)).draft).toBeNull();
    const saved = await worker.send<{ savedAt: string }>('PUT', `${path}/draft`, { data: { answerText: 'Vi kom' } });
    await worker.send('PUT', `${path}/draft`, { data: { answerText: 'Vi kommer', visitDate: 'ikke færdig' } });
    expect((await read(path)).draft?.data).toEqual({ answerText: 'Vi kommer', visitDate: 'ikke færdig' });
    expect(saved.body.savedAt).toMatch(/Z$/);
    const chief = await stack.api.as('chief-executive');
    expect((await chief.get<Task>(path)).body.draft).toBeNull();
  });

  it('a draft of what somebody else has taken is not saved', async () => {
    const path = await at('answer-town');
    const tasks = { caseId, id: path.split('/').at(-1)! };
    const claimedBy = (id: string | null) =>
      stack.api.app.database.transaction((tx) => tx.tasks.update(tasks, { claimedBy: id }));
    await claimedBy('another');
    expect((await worker.send<Problem>('PUT', `${path}/draft`, { data: {} })).body.code).toBe('taskClaimed');
    await claimedBy(null);
  });

  it('says who it is sent to, by the engine itself, and keeps nothing of it', async () => {
    const path = await at('answer-town');
    const head = await stack.api.app.database.read.cases.first({ id: caseId });
    const { status, body } = await worker.send<TaskPreview>('POST', `${path}/preview`, {
      data: answers['answer-town'],
    });
    expect([status, names(body)]).toEqual([200, [['Borgermøde', 'Borgerne', 'person']]]);
    expect(await stack.api.app.database.read.cases.first({ id: caseId })).toEqual(head);
  });

  it('names every fault of a form that is not filled', async () => {
    const { status, body } = await worker.send<Problem>('POST', `${await at('answer-town')}/preview`, { data: {} });
    expect(status).toBe(400);
    expect(body.faults?.map(({ path }) => path[1]).toSorted()).toEqual(['answerText', 'visitDate']);
  });

  it('follows the answer: where the meeting keeps the route, the case ends', async () => {
    await complete(worker, caseId, 'answer-town');
    const path = await at('town-meeting');
    const preview = async (meetingSays: string) =>
      names(
        (
          await worker.send<TaskPreview>('POST', `${path}/preview`, {
            data: { ...answers['town-meeting'], meetingSays },
          })
        ).body,
      );
    expect(await preview('opgiver ruten')).toEqual([['Ruten opgives', 'Lokalrådet', 'person']]);
    expect((await preview('beholder ruten')).map(([, , kind]) => kind)).toEqual(['end']);
  });

  it('forgets the draft when the step is done, and tells the next what was decided, and why', async () => {
    const path = await at('town-meeting');
    await worker.send('PUT', `${path}/draft`, { data: { attendance: 62 } });
    await complete(worker, caseId, 'town-meeting');
    expect(await stack.api.app.database.read.taskDrafts.count({ caseId })).toBe(0);
    const { before } = await read(await at('give-up-route'));
    expect(before[0]).toMatchObject({
      text: expect.stringContaining('opgiver ruten') as string,
      reason: 'Den kører tom.',
      actor: 'Sagsbehandler på vegne af Borgerne',
    });
  });
});
