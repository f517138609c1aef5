import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json, Tx } from '@samskab/persistence';
import { publishDrawing } from '../definitions/publish-definition.ts';

/** The patterns that ship and can run. */
const shipped = ['village-bus', 'city-renewal', 'association-founding'];

/** Each shipped pattern as version 1 and as a draft to redraw; one that is published is left as it is. */
export async function seedPatterns(tx: Tx, at: string): Promise<void> {
  for (const key of shipped) {
    if (await tx.versions.latest(key)) continue;
    const model = pattern(key, 'definition');
    const draft = { processKey: key, model, layout: pattern(key, 'layout'), updatedBy: PUBLISHER, updatedAt: at };
    await tx.processes.upsert({ key, name: nameOf(model) });
    await tx.drafts.upsert({ ...draft, revision: 1 });
    await publishDrawing(tx, draft, { publishedBy: PUBLISHER, publishedAt: at, note: 'Følger med Samskab' });
  }
}

const PUBLISHER = 'process-designer';

const pattern = (key: string, part: 'definition' | 'layout'): Json => {
  const url = import.meta.resolve(`@samskab/workflows/patterns/${key}/${part}.json`);
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Json;
};

const nameOf = (model: Json): string =>
  typeof model === 'object' && model !== null && 'name' in model && typeof model.name === 'string' ? model.name : '';
