import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelSchema, type Model, type Process, type Variable } from '@samskab/definition';

const folder = fileURLToPath(new URL('../../../workflows/patterns/', import.meta.url));

export const patternKeys = ['village-bus', 'city-renewal', 'association-founding'] as const;

/** A shipped pattern as it is drawn. */
export const patternOf = (key: (typeof patternKeys)[number]): Model =>
  modelSchema.parse(JSON.parse(readFileSync(`${folder}${key}/definition.json`, 'utf8')));

export const processOf = (model: Model): Process => model.processes[0] as Process;

export const variables: readonly Variable[] = [
  { id: 'riders', name: 'Hvem må køre med?', type: { choice: ['medlemmer', 'alle "gæster"'] } },
  { id: 'goesOn', name: 'Kører bussen videre?', type: 'boolean' },
  { id: 'gap', name: 'Det mangler vi', type: 'money' },
  { id: 'granted', name: 'Bevilget', type: 'money' },
  { id: 'seats', name: 'Pladser', type: 'number' },
  { id: 'timetable', name: 'Ny køreplan', type: 'date' },
  { id: 'reason', name: 'Hvorfor?', type: 'text' },
  { id: 'offer', name: 'Tilbud', type: 'file' },
  { id: 'outcome', name: 'Byrådets beslutning', type: { choice: ['approved', 'amended', 'rejected'] } },
];
