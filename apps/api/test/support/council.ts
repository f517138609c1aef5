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

/** `opinion`: whether the finance committee has stated its own. */
type More = { date?: string; closed?: boolean; writer?: string; opinion?: boolean };

/** A case that waits for the council, and its item on a meeting, as the worker would have written them. */
export async function onAgenda(api: TestApi, more: More = {}): Promise<OnAgenda> {
  const { date = '2026-12-16', closed = false, writer = 'case-worker', opinion = true } = more;
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
    const meetingOf = { bodyId: 'financeCommittee', at: `${date}T07:00:00.000Z`, place: 'Mødelokale 2' };
    const morning = `financeCommittee.${date}`;
    await tx.meetings.upsert({ id: morning, ...meetingOf, status: 'planned' as const });
    await tx.items.insert({ ...item, id: 'i9', register: 'council', status: 'open', openedAt: at, openedSeq: 1 });
    const onWay = {
      ...{ ...item, checkpoint: 'i9', round: 0, title: 'Landsbybus Nørreby: Byrådet beslutter' },
      ...{ recommendation: 'Administrationen indstiller, at bussen købes.', presentation: 'Byen har valgt.' },
      ...{ economy: '', amount: 10_000_000, closed },
    };
    const decides = { id: itemId, meetingId, commandId: 'i9', stage: 1, status: 'proposed' as const };
    await tx.agenda.insert({ ...onWay, ...decides, number: await numberAt(meetingId) });
    const said = opinion
      ? { status: 'decided' as const, outcome: 'approved', decision: recommended, decidedAt: at }
      : { status: 'proposed' as const };
    const committee = { id: `${itemId}.financeCommittee`, meetingId: morning, stage: 0 };
    await tx.agenda.insert({ ...onWay, ...committee, ...said, number: await numberAt(morning) });
    async function numberAt(id: string): Promise<number> {
      return 1 + (await tx.agenda.count({ meetingId: id }));
    }
  });
  return { caseId, itemId, meetingId };
}

const recommended = {
  ...{ how: 'withoutVote', line: 'Indstilles godkendt uden afstemning', text: '', minutesRef: 'Punkt 3', data: {} },
  ...{ tally: null, votes: [], disqualified: [], substitutes: [], dissents: [] },
};

/** So many of the 27 are there, from the first seat on. */
export const arrive = (secretary: Caller, meetingId: string, present: number | object[]) =>
  secretary.send<Meeting>('PUT', `/api/meetings/${meetingId}/attendance`, {
    present: typeof present === 'number' ? seats(1, present) : present,
  });

export const readItem = async (caller: Caller, { itemId }: OnAgenda): Promise<Item> =>
  (await caller.get<Item>(`/api/items/${itemId}`)).body;

/** What the checkpoint's form asks besides what is written by itself. */
export const data = { granted: 10_000_000 };
