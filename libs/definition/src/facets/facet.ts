import { z } from 'zod';
import { association } from './association.ts';
import { checkpoint } from './checkpoint.ts';
import { evaluation } from './evaluation.ts';
import { funding } from './funding.ts';
import { handover } from './handover.ts';
import { meeting } from './meeting.ts';
import { notification } from './notification.ts';
import { order } from './order.ts';

/** What co-creation adds to a BPMN activity. */
export const facet = z.discriminatedUnion('kind', [
  meeting,
  checkpoint,
  funding,
  order,
  handover,
  notification,
  association,
  evaluation,
]);
export type Facet = z.infer<typeof facet>;
export type FacetKind = Facet['kind'];
