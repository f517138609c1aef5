import { expressionsOf, runnable, type Model } from '@samskab/definition';
import { unsupported } from '@samskab/engine';
import { checkExpression } from '@samskab/expression';
import type { DrawingFault } from './drawing-fault.ts';

/** What must be mended before a drawing that hangs together can run. */
export const runFaults = (model: Model): DrawingFault[] => {
  const faults = [...runnable(model), ...expressionFaults(model)];
  // The engine has the last word: what it does not compile is never run, whatever the checks before it say.
  return faults.length > 0 ? faults : engineFaults(model);
};

/** What is wrong with its expressions, found before a case ever reaches them. */
const expressionFaults = (model: Model): DrawingFault[] =>
  expressionsOf(model).flatMap(({ id, path, feel, names, personal, gives }) =>
    checkExpression(feel, names, { personal, expect: gives }).map(({ code, message }) => ({ path, code, message, id })),
  );

const engineFaults = (model: Model): DrawingFault[] =>
  unsupported(model).map(({ id }) => ({
    path: ['processes'],
    code: 'engine',
    message: `${id} kan ikke køre endnu.`,
    id,
  }));
