import type { Id, Lane, Process, Role } from '@samskab/definition';

/** Whose side the role of a node is on: its own role, else its lane's. */
export const sideOf = (process: Process, node: Id): Role['side'] | undefined => {
  const own = process.nodes.find(({ id }) => id === node);
  const role = (own?.type === 'activity' ? own.role : undefined) ?? laneRole(process.lanes, node);
  return process.roles.find(({ id }) => id === role)?.side;
};

const laneRole = (lanes: readonly Lane[], node: Id, inherited?: Id): Id | undefined => {
  for (const lane of lanes) {
    const role = lane.role ?? inherited;
    const inner = laneRole(lane.lanes ?? [], node, role);
    if (inner !== undefined) return inner;
    if (lane.nodes.includes(node) && role !== undefined) return role;
  }
  return undefined;
};
