import type { Data } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import { acceptable } from '../data/acceptable.ts';
import { known } from '../lookup.ts';
import type { Found } from './fault.ts';
import { value } from './question.ts';
import type { Run } from './run.ts';

/**
 * The values the drawing gives to variables that have none yet, in document order, each reading those before it. What
 * was given from outside is kept: a constant may be replaced per municipality.
 */
export const initialValues = (run: Run, token: Instance): Found<Data> => {
  const { data } = known(run.state.scopes, token.scope);
  const values: Data = {};
  for (const { id, value: feel } of Object.values(run.plan.variables)) {
    if (feel === undefined || Object.hasOwn(data, id)) continue;
    const found = value(run, { ...token, result: { ...token.result, ...values } }, id, feel, (answer) =>
      acceptable(run.plan, id, answer),
    );
    if ('fault' in found) return found;
    values[id] = found.value;
  }
  return { value: values };
};
