import { join } from 'node:path';
import { root } from './paths.ts';

/** A file of a pattern that ships. */
export const patternFile = (key: string, file: 'definition' | 'layout' | 'scenario'): string =>
  join(root, 'workflows', 'patterns', key, `${file}.json`);
