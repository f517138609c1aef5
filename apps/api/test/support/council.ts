import { randomUUID } from 'node:crypto';
import type { Item, Meeting } from '@samskab/contracts';
import type { TestApi, Caller } from './api.ts';

export const at = '2026-11-12T09:00:00.000Z';
export const council = (seat: number): string => `council.${seat}`;
export const seats = (from: number, to: number): { memberId: string }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ memberId: council(from + index) }));

/** What the village bus knows when its item is written. */
export const known = {
  town: 'Nørreby',
  area: 'Kollektiv trafik',
  saving: 10_000_000,
  firstYear: 5_000_000,
  busPrice: 42_406_900,
  topUp: 37_406_900,
  granted: 10_000_000,
};

export type OnAgenda = { caseId: string; itemId: string; meetingId: string };

/** A case that waits for the council, and its item on a meeting, as the worker would have written them. */
export async function onAgenda(
  api: TestApi,
  more: { date?: string; closed?: boolean; writer?: string } = {},
): Promise<OnAgenda> {
  const { date = '2026-12-16', closed = false, writer = 'case-worker' } = more;
  const caseId = randomUUID();
  const itemId = `${caseId}.i9`;
  const secretary = await api.as('council-secretary');
  const planned = await secretary.send<Meeting>('POST', '/api/bodies/council/meetings', { date });
  const { id: meetingId } = planned.body;
  await api.app.database.transaction(async (tx) => {
    const version = await tx.versions.latest('village-bus');
    if (!version) throw new Error('nothing is published');
    await tx.cases.insert({
      ...{ id: caseId, caseNumber: '00.16.00-G01-1-26', title: 'Landsbybus Nørreby', processKey: 'village-bus' },
      ...{ versionId: version.id, engine: 1, town: 'Nørreby', closed, status: 'running' as const },
      ...{ startedBy: 'case-worker', startedAt: at, headSeq: 1, headHash: 'h1', lastEventAt: at, data: known },
    });
    const step = { type: 'taskCompleted', id: randomUUID(), at, task: 'i8', data: {} };
    const written = { eventId: step.id, at, actorId: writer, event: step, answers: [], commands: [] };
    const moves = [
      { node: 'write-item', instance: 'i8', what: 'left' },
      { node: 'council-decides', instance: 'i9', what: 'entered' },
    ];
    await tx.log.insert({ caseId, seq: 1, ...written, moves, prevHash: 'h0', hash: 'h1' });
    const item = { caseId, node: 'council-decides', data: {} };
    await tx.items.insert({ ...item, id: 'i9', register: 'council', status: 'open', openedAt: at, openedSeq: 1 });
    await tx.agenda.insert({
      ...item,
      ...{ id: itemId, meetingId, commandId: 'i9', number: await numberAt(meetingId) },
      ...{
        title: 'Landsbybus Nørreby: Byrådet beslutter',
        recommendation: 'Administrationen indstiller, at bussen købes.',
      },
      ...{ presentation: 'Byen har valgt.', economy: '', amount: 10_000_000, closed, status: 'proposed' as const },
    });
    async function numberAt(id: string): Promise<number> {
      return 1 + (await tx.agenda.count({ meetingId: id }));
    }
  });
  return { caseId, itemId, meetingId };
}

/** So many of the 27 are there, from the first seat on. */
export const arrive = (secretary: Caller, meetingId: string, present: number | object[]) =>
  secretary.send<Meeting>('PUT', `/api/meetings/${meetingId}/attendance`, {
    present: typeof present === 'number' ? seats(1, present) : present,
  });

export const readItem = async (caller: Caller, { itemId }: OnAgenda): Promise<Item> =>
  (await caller.get<Item>(`/api/items/${itemId}`)).body;

/** What the checkpoint's form asks besides what is written by itself. */
export const data = { granted: 10_000_000 };
