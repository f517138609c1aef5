import { type Layout, layoutSchema, type Model, parseModel } from '@samskab/definition';
import { ApiError } from '../api/problem.ts';
import { drawings } from './api.ts';
import { tidyDrawing } from './tidy-drawing.ts';

export type Stored = {
  key: string;
  /** The revision of the draft this is; 0 when nobody has drawn since the last version. */
  revision: number;
  model: Model;
  layout: Layout;
};

/** A drawing out of unknown JSON; undefined when it is none. */
export function readDrawing(model: unknown, layout: unknown): Pick<Stored, 'model' | 'layout'> | undefined {
  const parsed = parseModel(model);
  const placed = layoutSchema.safeParse(layout);
  return parsed.ok ? { model: parsed.model, layout: placed.data ?? { planes: [] } } : undefined;
}

async function draftOf(key: string) {
  try {
    return await drawings.draft(key);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function newestOf(key: string) {
  const { items } = await drawings.versions(key);
  return items[0] && { ...(await drawings.version(items[0].id)), revision: 0 };
}

const isPlaced = ({ model, layout }: Pick<Stored, 'model' | 'layout'>): boolean =>
  model.processes.every(({ id, nodes }) => {
    const plane = layout.planes.find(({ of }) => of === id);
    return nodes.every((node) => plane?.shapes[node.id]);
  });

/** A drawing that came without places for all that is in it (an import) is laid out. */
export async function placed<D extends Pick<Stored, 'model' | 'layout'>>(drawing: D): Promise<D> {
  return isPlaced(drawing) ? drawing : { ...drawing, layout: await tidyDrawing(drawing.model) };
}

/** What one goes on drawing on: the draft, else the newest version. Throws when there is neither, or it cannot be read. */
export async function openDrawing(key: string): Promise<Stored> {
  const found = (await draftOf(key)) ?? (await newestOf(key));
  const drawing = found && readDrawing(found.model, found.layout);
  if (!drawing) throw new ApiError({ code: 'notFound', status: 404, title: '' });
  return { key, revision: found.revision, ...(await placed(drawing)) };
}
