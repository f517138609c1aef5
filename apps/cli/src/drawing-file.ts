import { existsSync } from 'node:fs';
import { patternFile } from './patterns.ts';

/** A drawing as it is named on the command line: a file, or the key of a pattern that ships. */
export const drawingFile = (name: string): string => {
  const pattern = patternFile(name, 'definition');
  return !existsSync(name) && existsSync(pattern) ? pattern : name;
};
