import type { Id } from './basics.ts';
import type { Field } from './field.ts';
import type { Lane } from './lane.ts';
import type { Model } from './model.ts';
import type { Node } from './nodes/node.ts';
import type { Process } from './process.ts';

type Words = 'name' | 'doc' | 'foreign';

const wordless = <T extends { name?: unknown; doc?: unknown; foreign?: unknown }>(element: T): Omit<T, Words> => {
  const { name: _name, doc: _doc, foreign: _foreign, ...rest } = element;
  return rest;
};

const bare = ({ label: _label, help: _help, ...field }: Field): Field => field;

/** The role each node gets from the innermost lane that has one. */
const laneRoles = (lanes: Lane[], above?: Id): [Id, Id | undefined][] =>
  lanes.flatMap((lane) => {
    const role = lane.role ?? above;
    return [...lane.nodes.map((node): [Id, Id | undefined] => [node, role]), ...laneRoles(lane.lanes ?? [], role)];
  });

const slimNode = (node: Node, roles: Map<Id, Id | undefined>): Node => {
  if (node.type !== 'activity') return wordless(node) as Node;
  const role = node.role ?? roles.get(node.id);
  return {
    ...wordless(node),
    ...(role === undefined ? {} : { role }),
    ...(node.form ? { form: node.form.map(bare) } : {}),
  };
};

const slimProcess = (process: Process): Process => {
  const roles = new Map(laneRoles(process.lanes));
  return {
    ...wordless(process),
    variables: process.variables.map(wordless),
    moneyLines: process.moneyLines.map(wordless),
    roles: process.roles.map(wordless),
    nodes: process.nodes.map((node) => slimNode(node, roles)),
    flows: process.flows.map(wordless),
    lanes: [],
    artifacts: [],
  };
};

/**
 * The model without what only people read (names, docs, labels, help, other vendors' words, artifacts, pools), with the
 * roles of the lanes on the nodes themselves: what the workflow needs, and what the hash of a plan is taken over.
 */
export const slim = ({ collaboration: _collaboration, ...model }: Model): Model => ({
  ...wordless(model),
  processes: model.processes.map(slimProcess),
  roots: model.roots.map((root) => wordless(root) as typeof root),
});
