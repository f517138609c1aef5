import type { Drawing, Validation } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing, examineDrawing } from './check-drawing.ts';

/** Every fault that stands between a drawing and its publication, and what is advised. Nothing is stored. */
export async function validateDrawing(ctx: Ctx, key: string, drawing: Drawing): Promise<Validation> {
  authorise(ctx, 'definition.draft', { published: false });
  const checked = checkDrawing(key, drawing);
  if (!checked.ok) return { ok: false, faults: checked.faults, advice: [] };
  const { faults, advice } = await examineDrawing(ctx.database.read, checked.model);
  return { ok: faults.length === 0, faults, advice };
}
