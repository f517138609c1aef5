import type { VersionSummary } from '@samskab/contracts';
import type { Reads, VersionRow } from '@samskab/persistence';
import { namesOf } from '../people/names.ts';

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

/** Versions with who published them and how many cases run on them: three queries, however many they are. */
export async function summarised(read: Reads, rows: VersionRow[]): Promise<VersionSummary[]> {
  const [names, running] = await Promise.all([
    namesOf(
      read,
      rows.map((row) => row.publishedBy),
    ),
    read.cases.runningByVersion(rows.map((row) => row.id)),
  ]);
  return rows.map((row) => toVersionSummary(row, names(row.publishedBy), running.get(row.id) ?? 0));
}
