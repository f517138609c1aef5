import type { CaseActivities } from '@samskab/activities';
import { drawing, end, expectMoney, parallel, start, task, terminate } from './support/drawings.ts';
import { completed, eventually, loggedEvents, openTask } from './support/people.ts';
import { startStack } from './support/stack.ts';
import type { Stack, TestCase } from './support/stack.ts';

/** Money is expected while a person works; whoever is done first may end it all. */
const race = drawing(
  'race',
  [start(), parallel('split'), expectMoney('expect'), end('expected'), task('decide'), terminate('stop')],
  [
    ['begin', 'split'],
    ['split', 'expect'],
    ['expect', 'expected'],
    ['split', 'decide'],
    ['decide', 'stop'],
  ],
);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const transfers = async ({ id: caseId }: TestCase) =>
  (await stack.db.read.ledger.transfers({ caseId }, { limit: 100 })).items;

describe('what a case does outside', () => {
  it('is done once, however often its activity is delivered', async () => {
    const thrice = (activities: CaseActivities): CaseActivities => ({
      ...activities,
      async work(effect) {
        await activities.work(effect);
        await activities.work(effect);
        return activities.work(effect);
      },
    });
    const stopWorker = await stack.startWorker({ wrap: thrice });
    const running = await stack.start(race);
    await eventually(async () => (await loggedEvents(stack, running)).includes('workDone') || undefined);
    expect((await transfers(running)).map(({ kind, amount }) => [kind, amount])).toEqual([['expect', 10_000]]);
    await running.event(completed(await openTask(stack, running)));
    expect(await running.result()).toBe('stop');
    await stopWorker();
  }, 30_000);

  it('is undone when its scope was cancelled while it ran: the late result takes the money back', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const slow = (activities: CaseActivities): CaseActivities => ({
      ...activities,
      async work(effect) {
        const result = await activities.work(effect);
        await finished;
        return result;
      },
    });
    const stopWorker = await stack.startWorker({ wrap: slow });
    const running = await stack.start(race);
    await running.event(completed(await openTask(stack, running)));
    expect(await stack.db.read.works.find({ caseId: running.id })).toMatchObject([{ work: 'funding', orphan: true }]);
    finish();
    expect(await running.result()).toBe('stop');
    const posted = (await transfers(running)).map(({ kind, amount }) => [kind, amount]);
    expect(posted[0]).toEqual(['expect', 10_000]);
    expect(posted.slice(1).every(([kind]) => kind === 'undo')).toBe(true);
    expect(posted.length).toBeGreaterThan(1);
    expect(await stack.db.read.works.count({ caseId: running.id })).toBe(0);
    await stopWorker();
  }, 30_000);
});
