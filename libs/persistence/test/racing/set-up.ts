import type { Database } from '../../src/index.ts';

export const SEATS = 9;
export const member = (seat: number): string => `m${seat}`;
const lists = ['A', 'B', 'C'];
const listOf = (seat: number): string => lists[seat % lists.length] ?? 'A';

/** A committee of nine on three lists, and a meeting with one item for each of so many evenings. */
export async function setUpBody(db: Database, meetings: number): Promise<void> {
  await db.transaction(async (tx) => {
    const body = { id: 'committee', key: 'standingCommittee', name: 'Fagudvalget', kind: 'standingCommittee' };
    await tx.bodies.insert({ ...body, rules: {} });
    await tx.candidateLists.insert(...lists.map((id) => ({ id, bodyId: body.id, letter: id, name: `Liste ${id}` })));
    await tx.members.insert(
      ...Array.from({ length: SEATS }, (_, index) => ({
        ...{ id: member(index + 1), bodyId: body.id, listId: listOf(index + 1), seat: index + 1 },
        ...{ name: `Byrådsmedlem ${index + 1}`, substitute: false },
      })),
    );
    const evenings = Array.from({ length: meetings }, (_, evening) => evening);
    const meeting = { bodyId: body.id, at: '2026-12-01T16:00:00.000Z', place: 'Rådhuset', status: 'open' as const };
    await tx.meetings.insert(...evenings.map((evening) => ({ ...meeting, id: `evening-${evening}` })));
    const words = { title: 'Bænke', recommendation: '', presentation: '', economy: '', closed: false, data: {} };
    await tx.agenda.insert(
      ...evenings.map((evening) => ({
        ...{ ...words, id: itemOf(evening), meetingId: `evening-${evening}`, number: 1, status: 'open' as const },
      })),
    );
  });
}

export const itemOf = (evening: number): string => `item-${evening}`;
export const lettersOf = (): { id: string; letter: string; name: string }[] =>
  lists.map((id) => ({ id, letter: id, name: `Liste ${id}` }));
export const membersOf = () =>
  Array.from({ length: SEATS }, (_, index) => ({
    ...{ id: member(index + 1), name: `Byrådsmedlem ${index + 1}`, list: listOf(index + 1), seat: 'member' as const },
  }));
