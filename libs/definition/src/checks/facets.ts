import type { Id } from '../basics.ts';
import type { Facet, FacetKind } from '../facets/facet.ts';
import { fault, type Fault, type Path } from '../fault.ts';
import type { Type } from '../type.ts';
import { isActivity, type Context } from './context.ts';
import { dangling, nodes, roles, variables } from './references.ts';

type FacetOf<K extends FacetKind> = Extract<Facet, { kind: K }>;
type Check<K extends FacetKind> = (context: Context, facet: FacetOf<K>, at: Path, on: Id) => Fault[];

const holdsOutcome = (type: Type): boolean => type === 'text' || (typeof type === 'object' && 'choice' in type);

const placeholders = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

const checkpoint: Check<'checkpoint'> = (context, { outcome, recommendation }, at, on) => {
  const found = context.variables.get(outcome);
  const names = placeholders(recommendation).filter(
    (name) => !context.variables.has(name) && !context.unread.has(name),
  );
  return [
    ...variables(context, on, [{ at: [...at, 'outcome'], to: outcome, on }]),
    ...(found && !holdsOutcome(found.type) ? [fault('outcomeType', [...at, 'outcome'], outcome, on)] : []),
    ...names.map((name) => fault('placeholder', [...at, 'recommendation'], name, on)),
  ];
};

const nothing = (): Fault[] => [];

const checks: { [K in FacetKind]: Check<K> } = {
  meeting: nothing,
  association: nothing,
  evaluation: nothing,
  checkpoint,
  funding: (context, { line, decidedBy }, at, on) => [
    ...dangling(context, 'unknownLine', (id) => context.lines.has(id), [{ at: [...at, 'line'], to: line, on }]),
    ...nodes(context, [{ at: [...at, 'decidedBy'], to: decidedBy, on }]),
  ],
  order: (context, { decidedBy }, at, on) => nodes(context, [{ at: [...at, 'decidedBy'], to: decidedBy, on }]),
  handover: (context, { from, to }, at, on) =>
    roles(context, [
      { at: [...at, 'from'], to: from, on },
      { at: [...at, 'to'], to, on },
    ]),
  notification: (context, { to }, at, on) => roles(context, [{ at: [...at, 'to'], to, on }]),
};

const checkFacet = (context: Context, facet: Facet, at: Path, on: Id): Fault[] => {
  const check = checks[facet.kind] as Check<FacetKind>;
  return check(context, facet, at, on);
};

/** What a facet points at exists. */
export const checkFacets = (context: Context): Fault[] =>
  context.process.nodes.flatMap(({ at, value }) =>
    isActivity(value) && value.facet ? checkFacet(context, value.facet, [...at, 'facet'], value.id) : [],
  );
