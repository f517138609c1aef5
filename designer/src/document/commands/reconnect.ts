import { changeFlow, flowOf } from '../edit.ts';
import { done, refuse } from '../edited.ts';
import { routeFlow } from '../place/route-flow.ts';
import { joiningForbidden } from '../rules.ts';
import type { Handler } from './handler.ts';

export const reconnect: Handler<'reconnect'> = (sheet, { flow: id, end, node }) => {
  const flow = flowOf(sheet, id);
  if (!flow) return refuse('unknownElement');
  if (flow[end] === node) return refuse('unchanged');
  const next = { ...flow, [end]: node };
  const forbidden = joiningForbidden(sheet, next.from, next.to, id);
  if (forbidden) return refuse(forbidden);
  return done(
    routeFlow(
      changeFlow(sheet, id, () => next),
      next,
    ),
    id,
  );
};
