import type { Flow, Id } from '@samskab/definition';
import { changeFlow, filterKept, flowsFrom, flowsInto, isBoundary, nodeOf, withProcess } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { withFollowers } from '../place/move-shapes.ts';
import { routeFlow } from '../place/route-flow.ts';
import { joiningForbidden } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

const lead = (sheet: Sheet, flow: Flow, to: Id): Sheet =>
  joiningForbidden(sheet, flow.from, to, flow.id)
    ? sheet
    : routeFlow(
        changeFlow(sheet, flow.id, (each) => ({ ...each, to })),
        { ...flow, to },
      );

/** What led to a node leads to the one after it, when there is one and no more. */
function closeChain(sheet: Sheet, id: Id, going: ReadonlySet<Id>): Sheet {
  if (isBoundary(nodeOf(sheet, id))) return sheet;
  const next = flowsFrom(sheet, id).filter((flow) => !going.has(flow.id));
  const [only] = next;
  if (!only || next.length > 1) return sheet;
  return flowsInto(sheet, id)
    .filter((flow) => !going.has(flow.id))
    .reduce((at, flow) => lead(at, flow, only.to), sheet);
}

const drop = (sheet: Sheet, going: ReadonlySet<Id>): Sheet => {
  const { nodes, flows, artifacts } = sheet.process;
  return withProcess(sheet, {
    nodes: filterKept(nodes, ({ id }) => !going.has(id)),
    flows: filterKept(flows, ({ id, from, to }) => !going.has(id) && !going.has(from) && !going.has(to)),
    artifacts: filterKept(artifacts, ({ id }) => !going.has(id)),
  });
};

/** One after another, so that a chain of several closes too. */
export const deleteElements: Handler<'deleteElements'> = (sheet, { ids }) => {
  const { nodes, flows, artifacts } = sheet.process;
  const known = new Set([...nodes, ...flows, ...artifacts].map(({ id }) => id));
  const going = withFollowers(
    sheet,
    ids.filter((id) => known.has(id)),
  );
  if (going.size === 0) return refuse('unknownElement');
  const closed = [...going].reduce((at, id) => drop(closeChain(at, id, going), new Set([id])), sheet);
  return done(closed, ...going);
};
