import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseModel, type Model } from '@samskab/definition';

/** A pattern as it is shipped. */
export function pattern(key: string): Model {
  const file = fileURLToPath(new URL(`../../../workflows/patterns/${key}/definition.json`, import.meta.url));
  const parsed = parseModel(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${key} cannot be read`);
  return parsed.model;
}
