import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json, Tx } from '@samskab/persistence';
import { publishDrawing } from '../definitions/publish-definition.ts';

/** The patterns that ship and can run. */
export const shipped = ['village-bus', 'city-renewal', 'association-founding'];

/** A shipped pattern as version 1 and as a draft to redraw; one that is published is left as it is. */
export async function seedPattern(tx: Tx, key: string, at: string): Promise<void> {
  if (await tx.versions.latest(key)) return;
  const model = pattern(key, 'definition');
  const draft = { processKey: key, model, layout: pattern(key, 'layout'), updatedBy: PUBLISHER, updatedAt: at };
  await tx.processes.upsert({ key, name: nameOf(model) });
  // Who came first has published it by now, for the row is ours.
  if (await tx.versions.latest(key)) return;
  await tx.drafts.upsert({ ...draft, revision: 1 });
  await publishDrawing(tx, draft, { publishedBy: PUBLISHER, publishedAt: at, note: 'Følger med Samskab' });
}

const PUBLISHER = 'process-designer';

const pattern = (key: string, part: 'definition' | 'layout'): Json => {
  const url = import.meta.resolve(`@samskab/workflows/patterns/${key}/${part}.json`);
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Json;
};

const nameOf = (model: Json): string =>
  typeof model === 'object' && model !== null && 'name' in model && typeof model.name === 'string' ? model.name : '';
