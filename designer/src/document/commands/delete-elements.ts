import type { Flow, Id } from '@samskab/definition';
import { changeFlow, filterKept, flowsFrom, flowsInto, isBoundary, nodeOf, withProcess } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { withFollowers } from '../place/move-shapes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { joiningForbidden } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

/** The flows into a node, led to the one after it: when there is one and no more. */
function ledOn(sheet: Sheet, id: Id, going: ReadonlySet<Id>): Flow[] {
  if (isBoundary(nodeOf(sheet, id))) return [];
  const [only, ...more] = flowsFrom(sheet, id).filter((flow) => !going.has(flow.id));
  if (!only || more.length > 0) return [];
  return flowsInto(sheet, id)
    .filter((flow) => !going.has(flow.id) && !joiningForbidden(sheet, flow.from, only.to, flow.id))
    .map((flow) => ({ ...flow, to: only.to }));
}

const drop = (sheet: Sheet, going: ReadonlySet<Id>): Sheet => {
  const { nodes, flows, artifacts } = sheet.process;
  return withProcess(sheet, {
    nodes: filterKept(nodes, ({ id }) => !going.has(id)),
    flows: filterKept(flows, ({ id, from, to }) => !going.has(id) && !going.has(from) && !going.has(to)),
    artifacts: filterKept(artifacts, ({ id }) => !going.has(id)),
  });
};

/** The chain closes around an element that goes, and takes its way where that stood. */
function without(sheet: Sheet, id: Id, going: ReadonlySet<Id>): Sheet {
  const led = ledOn(sheet, id, going);
  const joined = led.reduce((at, flow) => changeFlow(at, flow.id, () => flow), sheet);
  return routeFlows(drop(joined, new Set([id])), led);
}

/** One after another, so that a chain of several closes too. */
export const deleteElements: Handler<'deleteElements'> = (sheet, { ids }) => {
  const { nodes, flows, artifacts } = sheet.process;
  const known = new Set([...nodes, ...flows, ...artifacts].map(({ id }) => id));
  const going = withFollowers(
    sheet,
    ids.filter((id) => known.has(id)),
  );
  if (going.size === 0) return refuse('unknownElement');
  const closed = [...going].reduce((at, id) => without(at, id, going), sheet);
  return done(closed, ...going);
};
