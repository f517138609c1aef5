import type { Activity, Artifact, Event, Facet, Id, Lane, Mapping, Node, Trigger } from '@samskab/definition';
import { filterKept, mapKept, without, withProcess } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

type Gone = (id: Id | undefined) => boolean;

/** An order whose choice is gone points at itself: nobody has chosen, and the checks will ask. */
export function looseFacet(facet: Facet | undefined, gone: Gone, self: Id): Facet | undefined {
  if (facet?.kind === 'order' && gone(facet.decidedBy)) return { ...facet, decidedBy: self };
  return facet?.kind === 'funding' && gone(facet.decidedBy) ? without(facet, 'decidedBy') : facet;
}

const looseMappings = (mappings: Mapping[] | undefined, gone: Gone): Mapping[] | undefined =>
  mappings && filterKept(mappings, ({ to }) => !gone(to));

/** The element with some members replaced; the very same one when they are. */
function replaced<T extends object>(element: T, members: Partial<T>): T {
  const changed = (Object.keys(members) as (keyof T)[]).some((key) => members[key] !== element[key]);
  return changed ? { ...element, ...members } : element;
}

function looseActivity(node: Activity, gone: Gone): Activity {
  const { due, form, role, ref } = node;
  const kept = replaced(node, {
    facet: looseFacet(node.facet, gone, node.id),
    form: form && filterKept(form, ({ variable }) => !gone(variable)),
    input: node.activity === 'call' ? node.input : looseMappings(node.input, gone),
    output: looseMappings(node.output, gone),
    due: due && gone(due.escalate) ? without(due, 'escalate') : due,
  });
  const bare = gone(role) ? without(kept, 'role') : kept;
  return gone(ref) ? without(bare, 'ref') : bare;
}

const looseTrigger = (trigger: Trigger, gone: Gone): Trigger => {
  if ('ref' in trigger && gone(trigger.ref)) return without(trigger, 'ref');
  return 'of' in trigger && gone(trigger.of) ? without(trigger, 'of') : trigger;
};

const looseEvent = (node: Event, gone: Gone): Event =>
  replaced(node, {
    on: mapKept(node.on, (trigger) => looseTrigger(trigger, gone)),
    input: looseMappings(node.input, gone),
    output: looseMappings(node.output, gone),
  });

const loose: { [T in Node['type']]: (node: Extract<Node, { type: T }>, gone: Gone) => Node } = {
  activity: looseActivity,
  event: looseEvent,
  gateway: (node) => node,
};

const looseLane = (lane: Lane, gone: Gone): Lane => {
  const next = replaced(lane, {
    nodes: filterKept(lane.nodes, (id) => !gone(id)),
    lanes: lane.lanes && mapKept(lane.lanes, (inner) => looseLane(inner, gone)),
  });
  return gone(next.role) ? without(next, 'role') : next;
};

/** An association without one of its ends is no line any more. */
const stays = ({ from, to }: Artifact, gone: Gone): boolean => !gone(from) && !gone(to);

const idsIn = ({ process, model }: Sheet): Id[] =>
  [process.nodes, process.flows, process.artifacts, process.variables, process.roles, model.roots].flatMap((list) =>
    list.map(({ id }) => id),
  );

/** What pointed at something that is gone lets go of it, where it can do without. */
export function followReferences(before: Sheet, sheet: Sheet): Sheet {
  const here = new Set(idsIn(sheet));
  const left = new Set(idsIn(before).filter((id) => !here.has(id)));
  if (left.size === 0) return sheet;
  const gone: Gone = (id) => id !== undefined && left.has(id);
  const { nodes, lanes, artifacts, variables } = sheet.process;
  return withProcess(sheet, {
    nodes: mapKept(nodes, (node) => loose[node.type](node as never, gone)),
    lanes: mapKept(lanes, (lane) => looseLane(lane, gone)),
    artifacts: filterKept(artifacts, (artifact) => stays(artifact, gone)),
    variables: filterKept(variables, ({ parent }) => !gone(parent)),
  });
}
