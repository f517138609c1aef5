import { z } from 'zod';
import { artifact } from './artifact.ts';
import { base } from './base.ts';
import { id } from './basics.ts';
import { flow } from './flow.ts';
import { lane } from './lane.ts';
import { moneyLine } from './money-line.ts';
import { node } from './nodes/node.ts';
import { role } from './role.ts';
import { variable } from './variable.ts';

/** One process; `key` is its name for those who start or call it. The order of its lists is meaningful. */
export const process = z.strictObject({
  ...base,
  key: id,
  executable: z.boolean(),
  closed: z.boolean().optional(),
  variables: z.array(variable),
  moneyLines: z.array(moneyLine),
  roles: z.array(role),
  nodes: z.array(node),
  flows: z.array(flow),
  lanes: z.array(lane),
  artifacts: z.array(artifact),
});
export type Process = z.infer<typeof process>;
