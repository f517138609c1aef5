import { formatNumber } from '@samskab/expression';
import type { Id, Model, Path, Process } from '@samskab/definition';
import type { Finding, Report, Severity } from '../report/report.ts';
import type { DrawingFault } from './drawing-fault.ts';

export const errorsIn = (model: Model, report: Report): DrawingFault[] => foundIn(model, report, 'error');
export const adviceIn = (model: Model, report: Report): DrawingFault[] => foundIn(model, report, 'advice');

const foundIn = (model: Model, { findings }: Report, severity: Severity): DrawingFault[] =>
  findings.filter((finding) => finding.severity === severity).map((finding) => faultOf(model, finding));

const faultOf = (model: Model, { message, ...finding }: Finding): DrawingFault => {
  const [id] = finding.elements;
  return {
    path: id === undefined ? ['processes'] : pathTo(model, id),
    code: finding.rule,
    message: message.da,
    ...(id === undefined ? {} : { id }),
    ...finding,
  };
};

const parts = ['nodes', 'flows', 'moneyLines', 'variables', 'roles'] as const satisfies (keyof Process)[];

/** Where an element stands in the model, as the faults of its shape tell it. */
const pathTo = ({ processes }: Model, element: Id): Path => {
  for (const [index, process] of processes.entries())
    for (const part of parts) {
      const at = process[part].findIndex(({ id }) => id === element);
      if (at >= 0) return ['processes', index, part, at];
    }
  return ['processes'];
};

/** Said openly where the limit cut the looking short: it may be fine, and nobody knows. */
export const undecided = ({ sound, moneySafe }: Report, limit: number): DrawingFault[] =>
  [sound, moneySafe].includes('undecided') && ![sound, moneySafe].includes('broken')
    ? [{ path: ['processes'], code: 'undecided', message: undecidedMessage(limit), severity: 'advice' }]
    : [];

const undecidedMessage = (limit: number): string =>
  `Tegningen er for stor til at blive set helt igennem: efter ${formatNumber(limit)} tilstande er det ikke afgjort, om den altid kan slutte, og om pengene er sikre.`;
