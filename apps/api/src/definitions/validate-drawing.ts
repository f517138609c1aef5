import type { Drawing, Validation } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { checkDrawing, runFaults } from './check-drawing.ts';

/** Every fault that stands between a drawing and its publication. Nothing is stored. */
export function validateDrawing(ctx: Ctx, key: string, drawing: Drawing): Validation {
  authorise(ctx, 'definition.draft', { published: false });
  const checked = checkDrawing(key, drawing);
  const faults = checked.ok ? runFaults(checked.model) : checked.faults;
  return { ok: faults.length === 0, faults };
}
