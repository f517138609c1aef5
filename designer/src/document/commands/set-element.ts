import type { Flow, Id, Lane } from '@samskab/definition';
import type { Patch } from '../command.ts';
import { changeNode, flowOf, mapKept, nodeOf, without, withProcess } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

type Element = { id: Id };

const patched = <T extends Element>(element: T, patch: Patch): T =>
  Object.fromEntries(Object.entries({ ...element, ...patch }).filter(([, value]) => value !== undefined)) as T;

const inList = <T extends Element>(list: T[], id: Id, patch: Patch): T[] =>
  mapKept(list, (item) => (item.id === id ? patched(item, patch) : item));

const inLanes = (lanes: Lane[], id: Id, patch: Patch): Lane[] =>
  mapKept(lanes, (lane) => {
    if (lane.id === id) return patched(lane, patch);
    const inner = lane.lanes && inLanes(lane.lanes, id, patch);
    return inner === lane.lanes ? lane : { ...lane, lanes: inner };
  });

const inProcess = (sheet: Sheet, id: Id, patch: Patch): Sheet => {
  const { process } = sheet;
  if (process.id === id) return { ...sheet, process: patched(process, patch) };
  return withProcess(sheet, {
    variables: inList(process.variables, id, patch),
    moneyLines: inList(process.moneyLines, id, patch),
    roles: inList(process.roles, id, patch),
    nodes: inList(process.nodes, id, patch),
    flows: inList(process.flows, id, patch),
    lanes: inLanes(process.lanes, id, patch),
    artifacts: inList(process.artifacts, id, patch),
  });
};

const inFile = (sheet: Sheet, id: Id, patch: Patch): Sheet => {
  const { model } = sheet;
  if (model.id === id) return { ...sheet, model: patched(model, patch) };
  const roots = inList(model.roots, id, patch);
  const processes = mapKept(model.processes, (each) =>
    each.id === id && each.id !== sheet.process.id ? patched(each, patch) : each,
  );
  const collaboration = model.collaboration?.id === id ? patched(model.collaboration, patch) : model.collaboration;
  const same = roots === model.roots && processes === model.processes && collaboration === model.collaboration;
  return same ? sheet : { ...sheet, model: { ...model, roots, processes, ...(collaboration && { collaboration }) } };
};

/** A flow that gets a condition is no longer the one taken otherwise. */
function noLongerDefault(sheet: Sheet, flow: Flow | undefined, patch: Patch): Sheet {
  const source = nodeOf(sheet, flow?.from);
  if (!flow || patch['when'] === undefined || !source || source.type === 'event' || source.default !== flow.id)
    return sheet;
  return changeNode(sheet, source.id, (node) => (node.type === 'event' ? node : without(node, 'default')));
}

/** What a node is never changes; what a variable may hold does. */
const isLocked = (sheet: Sheet, id: Id, patch: Patch): boolean =>
  'id' in patch || ('type' in patch && nodeOf(sheet, id) !== undefined);

export const setElement: Handler<'setElement'> = (sheet, { id, patch }) => {
  if (isLocked(sheet, id, patch)) return refuse('idChange');
  const next = inFile(inProcess(sheet, id, patch), id, patch);
  if (next === sheet || (next.process === sheet.process && next.model === sheet.model)) return refuse('unknownElement');
  return done(noLongerDefault(next, flowOf(next, id), patch), id);
};
