import { Refusal } from '@samskab/contracts';
import type { FieldFault, PreviewRedraw } from '@samskab/contracts';
import type { Model } from '@samskab/definition';
import { compile } from '@samskab/engine';
import type { Plan } from '@samskab/engine';
import type { CaseRow, Json, Reads, VersionRow } from '@samskab/persistence';
import { checkDrawing, examineDrawing } from '../definitions/check-drawing.ts';
import { hashedSlim } from '../definitions/publish-definition.ts';
import { DrawingOf } from '../drawings/drawing-of.ts';

/** What a case shall follow. `published`: the version it is already; without it a version of the case's own is made of it. */
export type Target = { drawing: DrawingOf; model: Model; plan: Plan; hash: string; published: VersionRow | undefined };
/** A drawing with everything that keeps it from being followed. */
export type Wanted = { ok: true; target: Target } | { ok: false; faults: FieldFault[] };

type Which = Pick<PreviewRedraw, 'versionId' | 'drawing'>;

/**
 * Looks up, or looks through, what is wanted. Throws `invalid` when it is not exactly one thing, `notFound` for a version
 * of another process or another case.
 */
export async function wantedTarget(read: Reads, row: CaseRow, { versionId, drawing }: Which): Promise<Wanted> {
  if ((versionId === undefined) === (drawing === undefined)) throw new Refusal('invalid', undefined, [oneOfBoth]);
  if (versionId !== undefined) return { ok: true, target: targetOf(await versionFor(read, row, versionId)) };
  const checked = checkDrawing(row.processKey, drawing!);
  if (!checked.ok) return checked;
  const { faults } = await examineDrawing(read, checked.model);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, target: ownTarget(row, checked.model) };
}

const oneOfBoth = { path: ['versionId'], code: 'oneOf', message: 'Vælg enten en version eller en tegning.' };

async function versionFor(read: Reads, { id, processKey }: CaseRow, versionId: string): Promise<VersionRow> {
  const version = await read.versions.first({ id: versionId });
  const isOthers = version && version.caseId !== null && version.caseId !== id;
  if (!version || isOthers || version.processKey !== processKey)
    throw new Refusal('notFound', 'Versionen findes ikke.');
  return version;
}

const targetOf = (version: VersionRow): Target => ({
  drawing: new DrawingOf(version),
  // It was parsed when it was published.
  model: version.model as Model,
  plan: compile(version.slim as Model),
  hash: version.hash,
  published: version,
});

/** A drawing that is no version yet, as it will be. */
function ownTarget({ id: caseId, processKey }: CaseRow, model: Model): Target {
  const drawn = { model: model as Json, layout: null, ...hashedSlim(model) };
  const by = { note: '', publishedBy: '', publishedAt: '' };
  const name = model.processes.find(({ key }) => key === processKey)?.name ?? processKey;
  const version: VersionRow = { id: '', processKey, number: 0, name, ...drawn, ...by, caseId };
  return { ...targetOf(version), published: undefined };
}
