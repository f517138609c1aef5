import type { DrawingFault, Verdict } from '@samskab/verifier';
import type { Checked, Summary, ToldRule } from './check-file.ts';

/** A check as a person reads it: what it is, what is wrong, what is advised, and each rule's verdict. */
export const tellCheck = (file: string, checked: Checked): string[] => [
  head(file, checked.faults),
  ...(checked.summary ? summary(checked.summary) : []),
  ...checked.faults.flatMap(lines),
  ...(checked.advice.length > 0 ? ['', `  ${checked.advice.length} råd`, ...checked.advice.flatMap(lines)] : []),
  ...rules(checked),
];

const head = (file: string, { length }: DrawingFault[]): string => {
  if (length === 0) return `✓ ${file}`;
  return `✗ ${file}: ${length} ${length === 1 ? 'fejl' : 'fejl i alt'}`;
};

/** "processes[0].nodes[4].form[1] (town-meeting)  unknownVariable" and what to do about it below. */
const lines = ({ path, code, message, id }: DrawingFault): string[] => [
  `  ${where(path)}${id === undefined ? '' : ` (${id})`}  ${code}`,
  `    ${message}`,
];

const where = (path: DrawingFault['path']): string => {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '') || 'filen';
};

const summary = ({ key, name, nodes, flows, roles, variables, moneyLines, expressions }: Summary): string[] => [
  `  ${name} (${key})`,
  `  ${nodes} trin, ${flows} pile, ${roles} roller, ${variables} variable, ${moneyLines} pengelinjer, ${expressions} udtryk`,
];

const marks: Record<Verdict, string> = { holds: '✓', broken: '✗', undecided: '?' };
const soundness: Record<Verdict, string> = {
  holds: 'Forløbet er sundt',
  broken: 'Forløbet er ikke sundt',
  undecided: 'Om forløbet er sundt, er ikke afgjort',
};
const safety: Record<Verdict, string> = {
  holds: 'pengene er sikre',
  broken: 'pengene er ikke sikre',
  undecided: 'om pengene er sikre, er ikke afgjort',
};

const rules = ({ rules: told = [], sound, moneySafe, states, ms }: Checked): string[] =>
  sound && moneySafe && states
    ? [
        '',
        ...told.map(rule),
        '',
        `  ${soundness[sound]}; ${safety[moneySafe]}. ${states.flow} tilstande i forløbet, ${states.money} med penge, ${ms} ms.`,
      ]
    : [];

const rule = ({ rule: id, title, severity, verdict }: ToldRule): string =>
  `  ${marks[verdict]} ${title}${verdict === 'broken' && severity === 'advice' ? ' (råd)' : ''}  ${id}`;
