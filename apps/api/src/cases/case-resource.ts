import type { CaseRow, ParticipantRow, Reads } from '@samskab/persistence';
import type { InCase } from '@samskab/policy';

/** What the policy is told of a case. Only a closed one asks who is in it. */
export const caseResource = (
  row: Pick<CaseRow, 'id' | 'closed' | 'startedBy'>,
  participants: ParticipantRow[],
): InCase => ({
  caseId: row.id,
  closed: row.closed,
  insiders: [row.startedBy, ...participants.flatMap(({ id, personId }) => (personId ? [id, personId] : [id]))],
});

export const readCaseResource = async (read: Reads, row: CaseRow): Promise<InCase> =>
  caseResource(row, row.closed ? await read.participants.find({ caseId: row.id }) : []);

/** The same for many: one query, and none when nothing is closed. */
export async function caseResources(read: Reads, rows: CaseRow[]): Promise<(caseId: string) => InCase> {
  const closed = rows.filter((row) => row.closed).map((row) => row.id);
  const participants = closed.length > 0 ? await read.participants.find({ caseId: closed }) : [];
  const inCase = (id: string) => participants.filter(({ caseId }) => caseId === id);
  const resources = new Map(rows.map((row) => [row.id, caseResource(row, inCase(row.id))]));
  return (caseId) => resources.get(caseId) ?? { caseId, closed: true, insiders: [] };
}
