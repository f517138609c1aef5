import type { Answered, Json, Question } from '@samskab/engine';
import { evaluate, evaluateCondition } from '@samskab/expression';
import { namesIn } from '../graph/names.ts';
import type { Domains } from './domains.ts';
import { sample } from './sample.ts';
import type { Possible } from './scripts.ts';

type Asked = Extract<Question, { feel: string }>;

/**
 * What the drawing's questions may be answered. A condition on followed variables alone is computed; any other may be
 * true or false. A form's `visible` decides no way, and is true. Every time lies ahead, each a moment after it is
 * counted from: what is due may then fire in any order, for an event may be late.
 */
export const possible = (domains: Domains): Possible => {
  const kinds: { [K in Asked['kind']]: (question: Asked) => readonly Answered[] } = {
    condition: (question) => (question.site.endsWith('/visible') ? YES : (computed(domains, question) ?? BOTH)),
    until: () => BOTH,
    items: () => [{ value: ['a'] }],
    value: (question) => valuesFor(domains, question),
  };
  return (question) => (question.kind === 'time' ? [{ value: moment(question.from) }] : kinds[question.kind](question));
};

const YES: readonly Answered[] = [{ value: true }];
const BOTH: readonly Answered[] = [{ value: true }, { value: false }];

const moment = (from: string): string => new Date(Date.parse(from) + 1000).toISOString();

const isKnown = (domains: Domains, { feel, scope }: Asked): boolean =>
  [...namesIn(feel)].every((name) => domains.has(name) && (scope[name] ?? null) !== null);

const computed = (domains: Domains, question: Asked): readonly Answered[] | undefined => {
  if (!isKnown(domains, question)) return undefined;
  const answer = evaluateCondition(question.feel, question.scope, question.types);
  return 'fault' in answer ? undefined : [answer];
};

const valuesFor = (domains: Domains, question: Asked): readonly Answered[] => {
  const { site, types } = question;
  const target = site.slice(site.lastIndexOf('/') + 1);
  const domain = domains.get(target);
  if (domain === undefined) return [constant(question) ?? { value: valueAt(site, target, question) }];
  const known = isKnown(domains, question) ? evaluate(question.feel, question.scope, types) : { fault: '' };
  const fits = 'value' in known && domain.includes(known.value);
  return fits ? [known] : domain.map((value) => ({ value }));
};

/** An expression that reads nothing says what it says. */
const constant = ({ feel, scope, types }: Asked): Answered | undefined => {
  if (namesIn(feel).size > 0) return undefined;
  const answer = evaluate(feel, scope, types);
  return 'fault' in answer ? undefined : answer;
};

const valueAt = (site: string, target: string, { types, scope }: Asked): Json => {
  if (site.endsWith('/amount')) return sample('money');
  return sample(types[target] ?? (target in scope ? 'text' : undefined));
};
