import type { Id, Process } from '@samskab/definition';
import type { Counterexample, DrawingFault, Fix } from '@samskab/verifier';
import { problemWords } from '../texts/problems.ts';
import type { CheckResult } from './check-protocol.ts';
import { keyOf, withoutConsequences } from './consequences.ts';

/** One thing to mend or think about. `number`: as on its badge; errors come first. */
export type Problem = {
  key: string;
  number: number;
  severity: 'error' | 'advice';
  title: string;
  text?: string;
  elements: Id[];
  /** What the canvas can show it on. */
  shownAt?: Id;
  counterexample?: Counterexample;
  fix?: Fix;
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
const unstopped = (text: string): string => text.replace(/\.$/, '');

/** The first clause says it, the rest explains: "… kan ende uden formål: hverken brugt …". */
function worded(message: string): Pick<Problem, 'title' | 'text'> {
  const [, title, rest] = /^(.+?)(?:: |\. (?=\p{Lu}))(.+)$/su.exec(message) ?? [];
  return title && rest ? { title, text: capital(rest) } : { title: unstopped(message) };
}

const isMark = (mark: string): mark is keyof typeof problemWords.unnamed => mark in problemWords.unnamed;

/** A gateway without a name comes as "what leads to it → its mark"; it is called what the palette calls it. */
const withoutMarks = (message: string): string =>
  message.replace(/“([^”]*) → (.)”/gu, (said, before: string, mark: string) =>
    isMark(mark) ? problemWords.after(problemWords.unnamed[mark], before) : said,
  );

/** A rule whose finding is said shorter still: where it shows is seen on the drawing. */
function shortened({ code, message: raw }: DrawingFault): Pick<Problem, 'title' | 'text'> {
  const message = withoutMarks(raw);
  if (code !== 'money-not-left') return worded(message);
  const { title, text } = worded(message);
  const short = title.replace(/ (?:på|ved) “[^”]*”/g, '');
  const where = capital(title.slice(title.indexOf('på “')).replace(' kan ende uden formål', ''));
  return { title: short, text: [`${where}.`, text].filter(Boolean).join(' ') };
}

const drawnIn = ({ nodes, flows, lanes }: Process): ReadonlySet<Id> =>
  new Set([...nodes, ...flows, ...lanes].map(({ id }) => id));

function problemOf(fault: DrawingFault, severity: Problem['severity'], index: number, drawn: ReadonlySet<Id>): Problem {
  const elements = fault.elements ?? (fault.id === undefined ? [] : [fault.id]);
  const shownAt = elements.find((id) => drawn.has(id));
  return {
    key: keyOf(fault),
    number: index + 1,
    severity,
    ...shortened(fault),
    elements,
    ...(shownAt !== undefined && { shownAt }),
    ...(fault.counterexample && { counterexample: fault.counterexample }),
    ...(fault.fix && { fix: fault.fix }),
  };
}

/** Errors, then advice, numbered through. What only follows from an error is counted in it, not beside it. */
export function problemsOf({ faults, advice }: CheckResult, process: Process): Problem[] {
  const drawn = drawnIn(process);
  const { causes, behind } = withoutConsequences(faults, process);
  return [
    ...causes.map((fault, index) => problemOf(fault, 'error', index, drawn)).map((one) => withBehind(one, behind)),
    ...advice.map((fault, index) => problemOf(fault, 'advice', causes.length + index, drawn)),
  ];
}

/** Where a case stands still, the steps behind it are never come to either: said with it. */
function withBehind(problem: Problem, behind: ReadonlyMap<string, number>): Problem {
  const steps = behind.get(problem.key);
  if (!steps) return problem;
  const said = problemWords.behind(steps);
  return { ...problem, text: problem.text ? `${problem.text} ${said}` : said };
}

/** The number that stands on a node: that of the first error on it. Advice is in the list alone, so that errors stand out. */
export function badgesOf(problems: readonly Problem[]): ReadonlyMap<Id, number> {
  const badges = new Map<Id, number>();
  for (const { severity, shownAt, number } of problems)
    if (severity === 'error' && shownAt !== undefined && !badges.has(shownAt)) badges.set(shownAt, number);
  return badges;
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');
