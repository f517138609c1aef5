import type { Activity, FacetKind } from '@samskab/definition';
import { association } from './facets/association.ts';
import { checkpoint } from './facets/checkpoint.ts';
import { evaluation } from './facets/evaluation.ts';
import type { FacetBehaviour } from './facets/facet-behaviour.ts';
import { funding } from './facets/funding.ts';
import { handover } from './facets/handover.ts';
import { meeting } from './facets/meeting.ts';
import { notification } from './facets/notification.ts';
import { order } from './facets/order.ts';

const facets: { [K in FacetKind]: FacetBehaviour } = {
  meeting,
  checkpoint,
  funding,
  order,
  handover,
  notification,
  association,
  evaluation,
};

export const facetBehaviour = ({ facet }: Activity): FacetBehaviour | undefined => facet && facets[facet.kind];
