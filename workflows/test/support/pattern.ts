import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Layout, Model, Node, Process } from '@samskab/definition';
import type { Scenario } from '../../src/scenario.ts';

const folder = fileURLToPath(new URL('../../patterns', import.meta.url));

/** The keys of the patterns that ship. */
export const patternKeys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export const readPattern = (key: string, file: string): unknown =>
  JSON.parse(readFileSync(`${folder}/${key}/${file}.json`, 'utf8'));

export type Pattern = {
  key: string;
  model: Model;
  process: Process;
  plane: Layout['planes'][number];
  scenario: Scenario;
};

/** A pattern as its files say; the tests of each file show that these shapes are true. */
export const pattern = (key: string): Pattern => {
  const model = readPattern(key, 'definition') as Model;
  const layout = readPattern(key, 'layout') as Layout;
  return {
    key,
    model,
    process: model.processes[0]!,
    plane: layout.planes[0]!,
    scenario: readPattern(key, 'scenario') as Scenario,
  };
};

export const nodesById = (process: Process): Map<string, Node> => new Map(process.nodes.map((node) => [node.id, node]));
