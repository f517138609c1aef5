import type { Activity, Artifact, Event, Facet, Id, Lane, Mapping, Node, Trigger } from '@samskab/definition';
import { filterKept, mapKept, without, withProcess } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

type Known = { nodes: Set<Id>; roles: Set<Id>; variables: Set<Id>; roots: Set<Id>; drawn: Set<Id>; items: Set<Id> };

const ids = (list: readonly { id: Id }[]): Set<Id> => new Set(list.map(({ id }) => id));

function knownOf({ process, model }: Sheet): Known {
  const { nodes, flows, artifacts } = process;
  const items = nodes.flatMap((node) =>
    node.type === 'activity' && node.loop && 'as' in node.loop ? [node.loop.as] : [],
  );
  return {
    nodes: ids(nodes),
    roles: ids(process.roles),
    variables: ids(process.variables),
    roots: ids(model.roots),
    drawn: ids([...nodes, ...flows, ...artifacts]),
    items: new Set(items),
  };
}

const gone = (id: Id | undefined, known: ReadonlySet<Id>): boolean => id !== undefined && !known.has(id);

/** An order whose choice is gone points at itself: nobody has chosen, and the checks will ask. */
function facetKept(facet: Facet | undefined, { nodes }: Known, self: Id): Facet | undefined {
  if (facet?.kind === 'order' && gone(facet.decidedBy, nodes)) return { ...facet, decidedBy: self };
  return facet?.kind === 'funding' && gone(facet.decidedBy, nodes) ? without(facet, 'decidedBy') : facet;
}

const mappingsKept = (mappings: Mapping[] | undefined, { variables, items }: Known): Mapping[] | undefined =>
  mappings && filterKept(mappings, ({ to }) => variables.has(to) || items.has(to));

function activityKept(node: Activity, known: Known): Activity {
  const facet = facetKept(node.facet, known, node.id);
  const form =
    node.form && filterKept(node.form, ({ variable }) => known.variables.has(variable) || known.items.has(variable));
  const calls = node.activity === 'call';
  const input = calls ? node.input : mappingsKept(node.input, known);
  const output = mappingsKept(node.output, known);
  const due = node.due && gone(node.due.escalate, known.roles) ? without(node.due, 'escalate') : node.due;
  const same =
    facet === node.facet && form === node.form && input === node.input && output === node.output && due === node.due;
  const kept = same
    ? node
    : {
        ...node,
        ...(facet && { facet }),
        ...(form && { form }),
        ...(input && { input }),
        ...(output && { output }),
        ...(due && { due }),
      };
  const bare = gone(kept.role, known.roles) ? without(kept, 'role') : kept;
  return gone(bare.ref, known.roots) ? without(bare, 'ref') : bare;
}

const triggerKept = (trigger: Trigger, known: Known): Trigger => {
  if ('ref' in trigger && gone(trigger.ref, known.roots)) return without(trigger, 'ref');
  return 'of' in trigger && gone(trigger.of, known.nodes) ? without(trigger, 'of') : trigger;
};

function eventKept(node: Event, known: Known): Event {
  const on = mapKept(node.on, (trigger) => triggerKept(trigger, known));
  const input = mappingsKept(node.input, known);
  const output = mappingsKept(node.output, known);
  if (on === node.on && input === node.input && output === node.output) return node;
  return { ...node, on, ...(input && { input }), ...(output && { output }) };
}

const kept: { [T in Node['type']]: (node: Extract<Node, { type: T }>, known: Known) => Node } = {
  activity: activityKept,
  event: eventKept,
  gateway: (node) => node,
};

const laneKept = (lane: Lane, known: Known): Lane => {
  const nodes = filterKept(lane.nodes, (id) => known.nodes.has(id));
  const lanes = lane.lanes && mapKept(lane.lanes, (inner) => laneKept(inner, known));
  const same = nodes === lane.nodes && lanes === lane.lanes;
  const next = same ? lane : { ...lane, nodes, ...(lanes && { lanes }) };
  return gone(next.role, known.roles) ? without(next, 'role') : next;
};

/** An association without one of its ends is no line any more. */
const artifactStays = (artifact: Artifact, { drawn }: Known): boolean =>
  !gone(artifact.from, drawn) && !gone(artifact.to, drawn);

/** What pointed at something that is gone lets go of it, where it can do without. */
export function followReferences(sheet: Sheet): Sheet {
  const known = knownOf(sheet);
  const { nodes, lanes, artifacts, variables } = sheet.process;
  return withProcess(sheet, {
    nodes: mapKept(nodes, (node) => kept[node.type](node as never, known)),
    lanes: mapKept(lanes, (lane) => laneKept(lane, known)),
    artifacts: filterKept(artifacts, (artifact) => artifactStays(artifact, known)),
    variables: filterKept(variables, ({ parent }) => parent === undefined || known.nodes.has(parent)),
  });
}
