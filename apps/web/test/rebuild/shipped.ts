import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Id, Model, Node, Process, Variable } from '@samskab/definition';

const pattern = fileURLToPath(new URL('../../../../workflows/patterns/village-bus', import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(`${pattern}/${name}.json`, 'utf8'));

/** The pattern that ships, and one of the stories that are told of it. */
export const shipped = json('definition') as Model;
export const processIn = ({ processes }: Model): Process => processes[0] as Process;
export const process = processIn(shipped);

export type Told = { date: string; data: Record<string, string | number | boolean> };
export type Step = Told &
  (
    | { do: 'complete'; task: Id }
    | { do: 'decide'; item: Id; outcome: string }
    | { do: 'handOver'; item: Id }
    | { do: 'wait' }
  );
export type Story = { start: Told; steps: Step[]; ends: Id };

type Scenario = { main: string; variants: Record<string, Story> };
const { main, variants } = json('scenario') as Scenario;
export const mainStory = variants[main] as Story;

export const nodeOf = (id: Id): Node => process.nodes.find((node) => node.id === id) as Node;
export const variableOf = (id: Id): Variable | undefined => process.variables.find((variable) => variable.id === id);
export const nameOf = (id: Id): string => [...shipped.roots, ...process.nodes].find((one) => one.id === id)?.name ?? '';
