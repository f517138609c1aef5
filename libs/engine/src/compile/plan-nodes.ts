import type { Field, Flow, Id, Lane, Node, Process } from '@samskab/definition';
import { compact } from '../compact.ts';
import type { PlanFlow, PlanNode } from '../types/plan.ts';

/** Every node with its flows, boundaries and role, in document order. */
export const planNodes = (process: Process): PlanNode[] => {
  const roles = laneRoles(process.lanes);
  return process.nodes.map((node) => planNode(node, process, roles));
};

const planNode = (node: Node, { flows, nodes }: Process, roles: Map<Id, Id>): PlanNode =>
  compact({
    id: node.id,
    element: bare(node),
    incoming: flows.filter(({ to }) => to === node.id).map(({ id }) => id),
    outgoing: flows.filter(({ from }) => from === node.id).map(planFlow),
    boundaries: nodes.flatMap((other) => (other.type === 'event' && other.attachedTo === node.id ? [other.id] : [])),
    role: (node.type === 'activity' ? node.role : undefined) ?? roles.get(node.id),
  });

const planFlow = ({ id, from, to, when }: Flow): PlanFlow => compact({ id, from, to, when });

/** Texts are for readers: without them a plan is small, and a corrected typing error is no new behaviour. */
const bare = ({ name: _name, doc: _doc, foreign: _foreign, ...node }: Node): Node =>
  node.type === 'activity' && node.form ? { ...node, form: node.form.map(bareField) } : node;

const bareField = ({ label: _label, help: _help, ...field }: Field): Field => field;

const laneRoles = (lanes: Lane[], inherited?: Id): Map<Id, Id> =>
  new Map(lanes.flatMap((lane) => [...laneRole(lane, lane.role ?? inherited)]));

const laneRole = (lane: Lane, role?: Id): Map<Id, Id> =>
  new Map([
    ...(role === undefined ? [] : lane.nodes.map((node): [Id, Id] => [node, role])),
    ...laneRoles(lane.lanes ?? [], role),
  ]);
