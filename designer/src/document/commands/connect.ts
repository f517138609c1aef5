import type { Node } from '@samskab/definition';
import { addFlow, nodeOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { routeFlow } from '../place/route-flow.ts';
import { joiningForbidden } from '../rules.ts';
import type { Handler } from './handler.ts';
import { flowBetween } from './put-node.ts';

export const connect: Handler<'connect'> = (sheet, { from, to }, make) => {
  const forbidden = joiningForbidden(sheet, from, to);
  if (forbidden) return refuse(forbidden);
  const flow = flowBetween(make.id(), nodeOf(sheet, from) as Node, to);
  return done(routeFlow(addFlow(sheet, flow), flow), flow.id);
};
