import type { Id } from '@samskab/definition';
import type { Data, Json, Plan } from '@samskab/engine';
import { formOf } from '../graph/touches.ts';
import type { Domains } from './domains.ts';
import { sample } from './sample.ts';

/** Every way to fill a form, as far as followed variables go; any other field gets some value. */
export const filled = (plan: Plan, domains: Domains, node: Id): Data[] => {
  const element = plan.nodes[node]?.element;
  const fields = element ? formOf(element).filter(({ readOnly }) => !readOnly) : [];
  return combined(fields.map(({ variable }) => [variable, domains.get(variable) ?? [sample(plan.types[variable])]]));
};

/** What a case may be begun with. */
export const inputs = (plan: Plan, domains: Domains): Data[] =>
  combined(
    Object.values(plan.variables)
      .filter(({ input }) => input)
      .map(({ id, type }) => [id, domains.get(id) ?? [sample(type)]]),
  );

const combined = (members: readonly [Id, readonly Json[]][]): Data[] =>
  members.reduce<Data[]>(
    (all, [id, values]) => all.flatMap((data) => values.map((value) => ({ ...data, [id]: value }))),
    [{}],
  );
