import type { Facet, FacetKind } from '../facets/facet.ts';
import type { Path } from '../fault.ts';
import { value, type Site } from './site.ts';

type Sites<K extends FacetKind> = (facet: Extract<Facet, { kind: K }>, at: Path) => Site[];

const none = (): Site[] => [];
const wordsForAmounts = ['all', 'rest'];

const sites: { [K in FacetKind]: Sites<K> } = {
  meeting: none,
  order: none,
  notification: none,
  association: none,
  evaluation: none,
  checkpoint: ({ amount }, at) => value([...at, 'amount'], amount, 'money'),
  handover: ({ object }, at) => value([...at, 'object'], object),
  funding: ({ amount, cover, purpose, reason }, at) => [
    ...(wordsForAmounts.includes(amount) ? [] : value([...at, 'amount'], amount, 'money')),
    ...value([...at, 'cover'], cover, 'text'),
    ...value([...at, 'purpose'], purpose, 'text'),
    ...value([...at, 'reason'], reason, 'text'),
  ],
};

export const facetSites = (facet: Facet, at: Path): Site[] => {
  const of = sites[facet.kind] as Sites<FacetKind>;
  return of(facet, at);
};
