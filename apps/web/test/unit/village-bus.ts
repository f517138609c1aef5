import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Process } from '@samskab/definition';
import { processOf } from '../../src/cases/start-fields.ts';

const file = fileURLToPath(new URL('../../../../workflows/patterns/village-bus/definition.json', import.meta.url));

/** The shipped pattern's process. */
export const process = processOf(JSON.parse(readFileSync(file, 'utf8'))) as Process;
