import type { Checked, Fault, Summary } from './check-file.ts';

/** A check as a person reads it, one line each. */
export const tellCheck = (file: string, checked: Checked): string[] =>
  checked.ok
    ? [`✓ ${file}`, ...summary(checked.summary)]
    : [head(file, checked.faults), ...checked.faults.flatMap(lines)];

const head = (file: string, { length }: Fault[]): string =>
  `✗ ${file}: ${length} ${length === 1 ? 'fejl' : 'fejl i alt'}`;

/** "processes[0].nodes[4].form[1] (town-meeting)  unknownVariable" and what to do about it below. */
const lines = ({ path, code, message, id }: Fault): string[] => [
  `  ${where(path)}${id === undefined ? '' : ` (${id})`}  ${code}`,
  `    ${message}`,
];

const where = (path: Fault['path']): string => {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '') || 'filen';
};

const summary = ({ key, name, nodes, flows, roles, variables, moneyLines, expressions }: Summary): string[] => [
  `  ${name} (${key})`,
  `  ${nodes} trin, ${flows} pile, ${roles} roller, ${variables} variable, ${moneyLines} pengelinjer, ${expressions} udtryk`,
];
