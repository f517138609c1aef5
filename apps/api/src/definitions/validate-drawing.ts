import type { Drawing, Validation } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing, publishFaults } from './check-drawing.ts';

/** Every fault that stands between a drawing and its publication. Nothing is stored. */
export async function validateDrawing(ctx: Ctx, key: string, drawing: Drawing): Promise<Validation> {
  authorise(ctx, 'definition.draft', { published: false });
  const checked = checkDrawing(key, drawing);
  const faults = checked.ok ? await publishFaults(ctx.database.read, checked.model) : checked.faults;
  return { ok: faults.length === 0, faults };
}
