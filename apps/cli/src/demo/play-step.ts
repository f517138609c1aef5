import { errors } from '@samskab/contracts';
import type { Handover, Meeting, Item, TaskPage } from '@samskab/contracts';
import type { Complete, HandOver, Step, TooLate } from '@samskab/workflows/scenario';
import type { z } from 'zod';
import { ApiRefusal } from './caller.ts';
import { decideInCouncil } from './council.ts';
import type { LiveCase } from './live-case.ts';

/** Who acted, and what is worth telling besides what the scenario tells itself. */
export type Played = {
  /** A role of the drawing; undefined where time alone acted. */
  role?: string;
  /** The role that somebody else acted for. */
  onBehalfOf?: string;
  council?: { meeting: Meeting; item: Item };
  /** What the API said no with, as it should. */
  refused?: string;
  /** Accepted commands of people. */
  commands: number;
};

type Players = { [K in Step['do']]: (live: LiveCase, step: Extract<Step, { do: K }>) => Promise<Played> };

/** Does a step of a story through the API, as the one who does it. The clock shows its time already. */
export function playStep<K extends Step['do']>(live: LiveCase, step: Extract<Step, { do: K }>): Promise<Played> {
  return (players[step.do] as (live: LiveCase, step: Step) => Promise<Played>)(live, step);
}

const players: Players = {
  complete,
  handOver,
  tooLate,
  decide: async (live, step) => ({ role: 'council', council: await decideInCouncil(live, step), commands: 1 }),
  wait: () => Promise.resolve({ commands: 0 }),
};

async function complete(live: LiveCase, { task, actor, onBehalf, data }: Complete): Promise<Played> {
  const caller = await (onBehalf ? live.worker() : live.cast.inRole(live.id, live.drawing.role(actor)));
  const { id } = await live.when(({ tasks }) => tasks.find(({ node }) => node === task));
  const body = { data, ...(onBehalf && { onBehalfOf: actor }) };
  await caller.command(`/api/cases/${live.id}/tasks/${id}/complete`, body);
  return onBehalf ? { role: 'case-worker', onBehalfOf: actor, commands: 1 } : { role: actor, commands: 1 };
}

/** The giver documents and offers, which is its own yes; the receiver accepts, and the case goes on. */
async function handOver(live: LiveCase, { item, from, to, data }: HandOver): Promise<Played> {
  const silent = live.drawing.role(from).side === 'other';
  const [giver, receiver] = [
    await (silent ? live.worker() : live.cast.inRole(live.id, live.drawing.role(from))),
    await live.cast.inRole(live.id, live.drawing.role(to)),
  ];
  const { id } = await live.when(({ handovers }) => handovers.find(({ node }) => node === item));
  await giver.send<Handover>('POST', `/api/handovers/${id}/offer`, { data, ...(silent && { onBehalfOf: from }) });
  await receiver.command(`/api/handovers/${id}/accept`, { side: 'to' });
  return { role: from, commands: 1 };
}

/** The task is not on the list any more, and who tries all the same is refused. */
async function tooLate(live: LiveCase, { actor, task }: TooLate): Promise<Played> {
  const caller = await live.cast.inRole(live.id, live.drawing.role(actor));
  const list = (status: string) =>
    caller.get<z.infer<typeof TaskPage>>(`/api/tasks?caseId=${live.id}&status=${status}&limit=200`);
  if ((await list('open')).items.some(({ node }) => node === task))
    throw new Error(`“${live.drawing.nameOf(task)}” is still on the list`);
  const gone = (await list('closed')).items.findLast(({ node }) => node === task);
  if (!gone) throw new Error(`“${live.drawing.nameOf(task)}” was never on the list`);
  return { role: actor, refused: await refusal(live, caller.command.bind(caller), gone.id), commands: 0 };
}

async function refusal(
  live: LiveCase,
  command: (path: string, body: unknown) => Promise<unknown>,
  task: string,
): Promise<string> {
  try {
    await command(`/api/cases/${live.id}/tasks/${task}/complete`, { data: {} });
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === 'taskClosed') return errors.taskClosed.title;
    throw error;
  }
  throw new Error('a task that time took away could be completed');
}
