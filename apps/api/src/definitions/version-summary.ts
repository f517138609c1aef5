import type { VersionSummary } from '@samskab/contracts';
import type { Reads, VersionRow } from '@samskab/persistence';

export const toVersionSummary = (row: VersionRow, publishedBy: string, runningCases: number): VersionSummary => ({
  id: row.id,
  key: row.processKey,
  number: row.number,
  name: row.name,
  note: row.note,
  hash: row.hash,
  publishedAt: row.publishedAt,
  publishedBy,
  runningCases,
});

/** Versions with who published them and how many cases run on them: two queries, however many they are. */
export async function summarised(read: Reads, rows: VersionRow[]): Promise<VersionSummary[]> {
  const [names, running] = await Promise.all([
    personNames(
      read,
      rows.map((row) => row.publishedBy),
    ),
    read.cases.runningByVersion(rows.map((row) => row.id)),
  ]);
  return rows.map((row) => toVersionSummary(row, names(row.publishedBy), running.get(row.id) ?? 0));
}

/** Names by id in one query; an id nobody has any longer stands for itself. */
export async function personNames(read: Reads, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = wanted.length > 0 ? await read.people.find({ id: wanted }) : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
