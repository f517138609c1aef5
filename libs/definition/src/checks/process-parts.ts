import { limits } from '../basics.ts';
import { fault, type Fault } from '../fault.ts';
import type { Type } from '../type.ts';
import { lanesWithin } from './ids.ts';
import { dangling, nodes, roles } from './references.ts';
import type { Context } from './context.ts';

/** What a FEEL expression reads as one name: a hyphen would be a minus, a dot a member. */
const readable = /^\p{L}[\p{L}\p{N}_]*$/u;

const depthOf = (type: Type): number => {
  if (typeof type === 'string' || 'choice' in type) return 1;
  const inner = 'list' in type ? [type.list] : Object.values(type.record);
  return 1 + Math.max(0, ...inner.map(depthOf));
};

export const checkVariables = ({ process }: Context): Fault[] =>
  process.variables.flatMap(({ at, value }) => [
    ...(readable.test(value.id) ? [] : [fault('variableName', [...at, 'id'], value.id, value.id)]),
    ...(depthOf(value.type) > limits.nesting ? [fault('nesting', [...at, 'type'], value.id, value.id)] : []),
  ]);

export const checkMoneyLines = (context: Context): Fault[] =>
  context.process.moneyLines.flatMap(({ at, value }) => {
    const here = { at: [...at, 'area'], to: value.area, on: value.id };
    const area = context.variables.get(value.area);
    if (area && !(area.constant && area.type === 'area' && area.parent === undefined))
      return [fault('areaNotConstant', here.at, value.area, value.id)];
    return dangling(context, 'unknownVariable', (id) => context.variables.has(id), [here]);
  });

export const checkLanes = (context: Context): Fault[] =>
  context.process.lanes.flatMap(lanesWithin).flatMap(({ at, value }) => [
    ...roles(context, [{ at: [...at, 'role'], to: value.role, on: value.id }]),
    ...nodes(
      context,
      value.nodes.map((to, index) => ({ at: [...at, 'nodes', index], to, on: value.id })),
    ),
    ...(at.filter((step) => step === 'lanes').length > limits.nesting
      ? [fault('nesting', at, value.id, value.id)]
      : []),
  ]);

export const checkArtifacts = (context: Context): Fault[] => {
  const { artifacts, flows } = context.process;
  const drawn = new Set([...artifacts, ...flows].map(({ value }) => value.id));
  return artifacts.flatMap(({ at, value }) =>
    dangling(context, 'unknownElement', (id) => drawn.has(id) || context.nodes.has(id), [
      { at: [...at, 'from'], to: value.from, on: value.id },
      { at: [...at, 'to'], to: value.to, on: value.id },
    ]),
  );
};

/** A process that is to run begins somewhere. */
export const checkStart = ({ process, unread }: Context): Fault[] => {
  const starts = process.nodes.some(
    ({ value }) => value.type === 'event' && value.position === 'start' && value.parent === undefined,
  );
  const mayBeUnread = unread.size > 0;
  return !process.executable || starts || mayBeUnread
    ? []
    : [fault('noStart', [...process.at, 'nodes'], process.key, process.id)];
};
