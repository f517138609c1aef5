import type { Family, FamilyMember } from '@samskab/contracts';
import type { CaseRow, Reads, TaskRow } from '@samskab/persistence';
import { may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import { readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';

type Known = {
  rows: CaseRow[];
  drawing: (versionId: string) => DrawingOf;
  founded: TaskRow[];
  readable: (caseId: string) => boolean;
};

/** The family a case belongs to: the first town, and all that came of it (domain.md I12: "1 → 6"). */
export async function readFamily(ctx: Ctx, caseId: string): Promise<Family> {
  const { read } = ctx.database;
  const root = await firstOf(read, await readableCase(ctx, read, caseId));
  const rows = await familyOf(read, root);
  const ids = rows.map(({ id }) => id);
  const [drawing, founded, resource] = await Promise.all([
    ctx.drawings.all(
      read,
      rows.map(({ versionId }) => versionId),
    ),
    read.tasks.find({ caseId: ids, status: 'completed' }, { order: { completedAt: 'asc' } }),
    caseResources(read, rows),
  ]);
  const readable = (id: string) => may(ctx, 'case.read', resource(id));
  return { size: rows.length, root: toMember({ rows, drawing, founded, readable }, root) };
}

async function firstOf(read: Reads, row: CaseRow): Promise<CaseRow> {
  let first = row;
  while (first.originId !== null) {
    const origin = await read.cases.first({ id: first.originId });
    if (!origin) return first;
    first = origin;
  }
  return first;
}

/** One query a generation. */
async function familyOf(read: Reads, root: CaseRow): Promise<CaseRow[]> {
  const rows = [root];
  for (let last = [root]; last.length > 0;) {
    last = await read.cases.find({ originId: last.map(({ id }) => id) }, { order: { startedAt: 'asc' } });
    rows.push(...last);
  }
  return rows;
}

function toMember(known: Known, row: CaseRow): FamilyMember {
  const { rows, drawing, readable } = known;
  const shown = readable(row.id) ? row : { id: null, town: null, title: null };
  return {
    ...{ id: shown.id, town: shown.town, title: shown.title },
    status: row.status,
    versionNumber: drawing(row.versionId).number,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    foundedAt: foundedAt(known, row),
    children: rows.filter(({ originId }) => originId === row.id).map((child) => toMember(known, child)),
  };
}

/** When the step that registers an association was completed. */
function foundedAt({ founded, drawing }: Known, { id, versionId }: CaseRow): string | null {
  const registers = (node: string): boolean => drawing(versionId).activity(node)?.facet?.kind === 'association';
  return founded.find(({ caseId, node }) => caseId === id && registers(node))?.completedAt ?? null;
}
