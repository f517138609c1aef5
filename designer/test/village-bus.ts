import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { layoutSchema, modelSchema, type Process } from '@samskab/definition';
import type { ProjectionTexts } from '../src/canvas/project.ts';

const folder = fileURLToPath(new URL('../../workflows/patterns/village-bus/', import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

/** The shipped pattern as it is drawn: what this package must be able to show. */
export const layout = layoutSchema.parse(json('layout.json'));
export const process = modelSchema.parse(json('definition.json')).processes[0] as Process;

export const texts: ProjectionTexts = {
  time: (time) => ('workingDays' in time ? `${time.workingDays} hverdage` : undefined),
  sides: { citizens: 'Borgere', municipality: 'Kommune', council: 'Byråd', other: 'Andre', money: 'Penge' },
  amounts: { all: 'Hele beløbet', rest: 'Resten' },
};
