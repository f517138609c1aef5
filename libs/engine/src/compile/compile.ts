import type { Model, Process, Root } from '@samskab/definition';
import type { Plan, PlanLine, PlanVariable } from '../types/plan.ts';
import { byId } from './by-id.ts';
import { freeze } from './freeze.ts';
import { planNodes } from './plan-nodes.ts';
import { unsupported, type Unsupported } from './unsupported.ts';

/** Thrown by `compile`: the drawing was not asked for `unsupported` before it was published. */
export class CannotRun extends Error {
  readonly elements: Unsupported[];

  constructor(elements: Unsupported[]) {
    super(elements.map(({ id, reason }) => `${id}: ${reason}`).join('; '));
    this.name = 'CannotRun';
    this.elements = elements;
  }
}

/**
 * The plan of a drawing's one executable process. The drawing has passed the definition's schema and reference checks.
 * @throws CannotRun when it holds what `unsupported` names.
 */
export const compile = (model: Model): Plan => {
  const elements = unsupported(model);
  if (elements.length > 0) throw new CannotRun(elements);
  const process = model.processes.find(({ executable }) => executable)!;
  return freeze(structureOf(process, model.roots));
};

const structureOf = (process: Process, roots: Root[]): Plan => {
  const own = process.variables.filter(({ parent }) => parent === undefined);
  return {
    process: process.id,
    key: process.key,
    nodes: byId(planNodes(process)),
    starts: process.nodes.flatMap((node) => (node.type === 'event' && node.position === 'start' ? [node.id] : [])),
    variables: byId(own.map(variable)),
    types: Object.fromEntries(process.variables.map(({ id, type }) => [id, type])),
    lines: byId(process.moneyLines.map(({ id, area, kind }): PlanLine => ({ id, area, kind }))),
    errors: Object.fromEntries(roots.flatMap((root) => (root.kind === 'error' ? [[root.id, root.code]] : []))),
  };
};

const variable = ({
  name: _name,
  doc: _doc,
  foreign: _foreign,
  parent: _parent,
  ...rest
}: Process['variables'][number]) => rest satisfies PlanVariable;
