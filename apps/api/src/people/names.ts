import type { Reads } from '@samskab/persistence';

/** Names by id, of people with a login and of participants: two queries. An id nobody has any longer stands for itself. */
export async function namesOf(read: Reads, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return (id) => id;
  const [people, participants] = await Promise.all([
    read.people.find({ id: wanted }),
    read.participants.find({ id: wanted }),
  ]);
  const names = new Map([...people, ...participants].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
