import type { z } from 'zod';
import { isFaultCode } from '../fault-messages.ts';
import { fault, type Fault, type Path } from '../fault.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>;
type Readers = { [C in Issue['code']]: (issue: IssueOf<C>, path: Path) => Fault[] };

const danish: Record<string, string> = {
  string: 'en tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
  record: 'et objekt',
  tuple: 'et par tal',
};

const times = ['time', 'due', 'remind'];
const words = (values: readonly unknown[]): string => values.map(String).join(', ');
const last = (path: Path): string => String(path.at(-1) ?? '');
const named = (issue: Issue, path: Path): Fault =>
  fault(isFaultCode(issue.message) ? issue.message : 'invalid', path, last(path));

/** The branch of a union the value was meant for: the only one that knows all its keys. */
const meant = (branches: Issue[][]): Issue[] | undefined => {
  const fitting = branches.filter((issues) => issues.every(({ code, path }) => path.length > 0 || code === 'custom'));
  const known = fitting.filter((issues) => issues.every(({ code }) => code !== 'unrecognized_keys'));
  return known.length === 1 ? known[0] : undefined;
};

const union = (issue: IssueOf<'invalid_union'>, path: Path): Fault[] => {
  if (issue.discriminator)
    return [fault('wrongWord', path, 'options' in issue && issue.options ? words(issue.options) : '')];
  const branch = meant(issue.errors);
  if (branch) return branch.flatMap((inner) => read(inner, path));
  return [fault(times.includes(last(path)) ? 'badTime' : 'badType', path)];
};

const readers: Readers = {
  invalid_type: (issue, path) => [
    issue.input === undefined
      ? fault('missing', path, last(path))
      : fault('wrongType', path, danish[issue.expected] ?? issue.expected),
  ],
  unrecognized_keys: (issue, path) => issue.keys.map((key) => fault('unknownKey', [...path, key], key)),
  invalid_value: (issue, path) => [
    issue.input === undefined ? fault('missing', path, last(path)) : fault('wrongWord', path, words(issue.values)),
  ],
  invalid_union: union,
  invalid_format: (issue, path) => [named(issue, path)],
  custom: (issue, path) => [named(issue, path)],
  invalid_key: (issue, path) => issue.issues.map((inner) => named(inner, path)),
  invalid_element: (_, path) => [fault('invalid', path)],
  too_big: (issue, path) => [fault(issue.origin === 'string' ? 'tooLong' : 'tooLarge', path, String(issue.maximum))],
  too_small: (issue, path) => [fault('tooSmall', path, String(issue.minimum))],
  not_multiple_of: (_, path) => [fault('invalid', path)],
};

const read = (issue: Issue, above: Path = []): Fault[] => {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const reader = readers[issue.code] as (issue: Issue, path: Path) => Fault[];
  return reader(issue, path);
};

/** What zod says, in the words of the screen. */
export const schemaFaults = (error: z.ZodError): Fault[] => error.issues.flatMap((issue) => read(issue));
