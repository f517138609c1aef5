import type { Activity, Facet, FacetKind, MoneyLine, Process, Role } from '@samskab/definition';
import type { CaseRow, Reads } from '@samskab/persistence';

/** A case with the drawing it follows, texts included. */
export type DrawnCase = { row: CaseRow; process: Process };

type Has = (process: Process) => boolean;

/**
 * A case with the drawing it follows now; where that lacks what is asked for, with the last one that had it: what was
 * begun before a redraw is done, or taken back, by the drawing it was begun on. A case or version that is not there is a
 * bug of whoever started it.
 */
export async function drawnCase(read: Reads, caseId: string, has: Has = () => true): Promise<DrawnCase> {
  const row = await read.cases.first({ id: caseId });
  if (!row) throw new Error(`case ${caseId} has no row`);
  const now = await processOf(read, row, row.versionId);
  return { row, process: has(now) ? now : ((await earlier(read, row, has)) ?? now) };
}

async function earlier(read: Reads, row: CaseRow, has: Has): Promise<Process | undefined> {
  const log = await read.log.entries(row.id);
  for (const { event } of log.toReversed()) {
    if (event['type'] !== 'migrated' || typeof event['from'] !== 'string') continue;
    const process = await processOf(read, row, event['from']);
    if (has(process)) return process;
  }
  return undefined;
}

async function processOf(read: Reads, { processKey }: CaseRow, versionId: string): Promise<Process> {
  const version = await read.versions.first({ id: versionId });
  if (!version) throw new Error(`version ${versionId} is not there`);
  const { processes } = version.model as { processes: Process[] };
  const process = processes.find(({ key }) => key === processKey);
  if (!process) throw new Error(`version ${versionId} has no process ${processKey}`);
  return process;
}

/** Whether a drawing has an activity of this facet there, or any. */
export const hasActivity =
  (node: string, kind?: FacetKind): Has =>
  ({ nodes }) =>
    nodes.some((found) => found.id === node && found.type === 'activity' && (!kind || found.facet?.kind === kind));

export const hasLine =
  (line: string): Has =>
  ({ moneyLines }) =>
    moneyLines.some(({ id }) => id === line);

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
