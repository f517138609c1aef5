import type { CaseSummary } from '@samskab/contracts';
import type { CaseRow, Reads } from '@samskab/persistence';
import type { Drawings } from '../drawings/drawings.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { openThings } from './open-things.ts';
import type { OpenThings } from './open-things.ts';
import { standing } from './standing.ts';

export const caseSummary = (row: CaseRow, drawing: DrawingOf, open: OpenThings): CaseSummary => ({
  id: row.id,
  caseNumber: row.caseNumber,
  title: row.title,
  town: row.town,
  processKey: row.processKey,
  processName: drawing.name,
  versionNumber: drawing.number,
  status: row.status,
  outcome: outcome(row, drawing),
  startedAt: row.startedAt,
  endedAt: row.endedAt,
  lastEventAt: row.lastEventAt,
  standing: standing(drawing, open),
  openIncidents: open.incidents.length,
});

/** The end that was reached; a path that just stopped, and a case a person ended, have words of their own. */
function outcome({ outcome: node, status }: CaseRow, drawing: DrawingOf): CaseSummary['outcome'] {
  if (node === null) return null;
  return { node, name: drawing.nodeName(node) || (status === 'cancelled' ? 'Afbrudt' : 'Gennemført') };
}

/** Summaries of any number of cases in a fixed number of queries. */
export async function caseSummaries(drawings: Drawings, read: Reads, rows: CaseRow[]): Promise<CaseSummary[]> {
  const [open, drawing] = await Promise.all([
    openThings(
      read,
      rows.map(({ id }) => id),
    ),
    drawings.all(
      read,
      rows.map(({ versionId }) => versionId),
    ),
  ]);
  return rows.map((row) => caseSummary(row, drawing(row.versionId), open(row.id)));
}
