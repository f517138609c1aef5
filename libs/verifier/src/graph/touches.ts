import type { Activity, Facet, Feel, Field, Id, Mapping, Node } from '@samskab/definition';
import type { Graph } from './graph.ts';
import { namesIn } from './names.ts';

export const outputsOf = (node: Node): Mapping[] => (node.type === 'gateway' ? [] : (node.output ?? []));
export const formOf = (node: Node): Field[] => (node.type === 'activity' ? (node.form ?? []) : []);

/** The facet of an activity, if it is of this kind. */
export const facetIn = <K extends Facet['kind']>(
  node: Node | undefined,
  kind: K,
): Extract<Facet, { kind: K }> | undefined =>
  node?.type === 'activity' && node.facet?.kind === kind ? (node.facet as Extract<Facet, { kind: K }>) : undefined;

const writable = ({ readOnly }: Field): boolean => !readOnly;

/** The variables a node's form and outcome set: before its output mappings. */
export const saidAt = (node: Node): Id[] => {
  const outcome = facetIn(node, 'checkpoint')?.outcome;
  const fields = formOf(node)
    .filter(writable)
    .map(({ variable }) => variable);
  return outcome === undefined ? fields : [outcome, ...fields];
};

/** The variables that are set as a node is completed. */
export const setAt = (node: Node): Id[] => [...saidAt(node), ...outputsOf(node).map(({ to }) => to)];

/** What is read as a token leaves a node: the conditions of its flows. */
export const conditionsAt = ({ outgoing }: Graph, node: Id): Feel[] =>
  (outgoing.get(node) ?? []).flatMap(({ when }) => (when === undefined ? [] : [when]));

/** The expressions a facet holds. */
export const facetFeel = ({ facet }: Activity): Feel[] => {
  if (facet?.kind === 'funding')
    return [amountFeel(facet.amount), facet.cover, facet.purpose, facet.reason].flatMap(some);
  if (facet?.kind === 'checkpoint') return some(facet.amount);
  return facet?.kind === 'handover' ? [facet.object] : [];
};

const amountFeel = (amount: Feel): Feel | undefined => (amount === 'all' || amount === 'rest' ? undefined : amount);
const some = (feel: Feel | undefined): Feel[] => (feel === undefined ? [] : [feel]);

export const namesOf = (feels: readonly Feel[]): Set<Id> => new Set(feels.flatMap((feel) => [...namesIn(feel)]));
