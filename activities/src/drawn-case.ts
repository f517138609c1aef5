import type { Activity, Facet, FacetKind, MoneyLine, Process, Role } from '@samskab/definition';
import type { CaseRow, Reads } from '@samskab/persistence';

/** A case with the drawing it follows, texts included. */
export type DrawnCase = { row: CaseRow; process: Process };

/** A case or version that is not there is a bug of whoever started it. */
export async function drawnCase(read: Reads, caseId: string): Promise<DrawnCase> {
  const row = await read.cases.first({ id: caseId });
  const version = row && (await read.versions.first({ id: row.versionId }));
  if (!row || !version) throw new Error(`case ${caseId} has no row or no version`);
  const { processes } = version.model as { processes: Process[] };
  const process = processes.find(({ key }) => key === row.processKey);
  if (!process) throw new Error(`version ${version.id} has no process ${row.processKey}`);
  return { row, process };
}

export function activityOf({ process }: Pick<DrawnCase, 'process'>, node: string): Activity {
  const found = process.nodes.find(({ id }) => id === node);
  if (found?.type !== 'activity') throw new Error(`${node} is no activity`);
  return found;
}

export function facetOf<K extends FacetKind>(drawn: DrawnCase, node: string, kind: K): Extract<Facet, { kind: K }> {
  const { facet } = activityOf(drawn, node);
  if (facet?.kind !== kind) throw new Error(`${node} is no ${kind}`);
  return facet as Extract<Facet, { kind: K }>;
}

export function moneyLineOf({ process }: DrawnCase, line: string): MoneyLine {
  const found = process.moneyLines.find(({ id }) => id === line);
  if (!found) throw new Error(`no money line ${line}`);
  return found;
}

export const roleOf = ({ process }: DrawnCase, role: string): Role | undefined =>
  process.roles.find(({ id }) => id === role);
