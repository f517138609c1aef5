import { readFileSync } from 'node:fs';
import { parseModel, type Model } from '@samskab/definition';

/** A pattern that ships, as it is drawn. */
export const pattern = (key: string): Model => {
  const file = new URL(`../../../../workflows/patterns/${key}/definition.json`, import.meta.url);
  const parsed = parseModel(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${key}: ${parsed.faults[0]?.message}`);
  return parsed.model;
};
