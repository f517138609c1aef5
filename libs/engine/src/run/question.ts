import type { Feel, Id, Time } from '@samskab/definition';
import { isInstant } from '../data/instant.ts';
import type { Question } from '../types/ask.ts';
import type { Data, Json } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import type { Found } from './fault.ts';
import type { Run } from './run.ts';
import { impersonal, visibleTo } from './variables.ts';

/** Is it so? Null is no answer: nothing is ever taken for granted. */
export const condition = (run: Run, token: Instance, site: Id, feel: Feel, scope?: Data): Found<boolean> =>
  ask(
    run,
    token,
    { kind: 'condition', feel, ...asked(run, site, impersonal(run, scope ?? visibleTo(run, token))) },
    isBoolean,
  );

/** What is it? A value that fits where it goes. */
export const value = (
  run: Run,
  token: Instance,
  site: Id,
  feel: Feel,
  fits: (answer: Json) => boolean = () => true,
): Found<Json> =>
  ask(run, token, { kind: 'value', feel, ...asked(run, site, visibleTo(run, token)) }, (answer): answer is Json =>
    fits(answer),
  );

/** When is it? Counted from `from`. */
export const instant = (run: Run, token: Instance, site: Id, time: Time, from: string): Found<string> =>
  ask(run, token, { kind: 'time', time, from, ...asked(run, site, visibleTo(run, token)) }, isTime);

const asked = ({ plan }: Run, site: Id, scope: Data) => ({ site, scope, types: plan.types });

const ask = <T extends Json>(
  run: Run,
  token: Instance,
  question: Question,
  isRight: (answer: Json) => answer is T,
): Found<T> => {
  const { site } = question;
  const answer = forcedAt(run, token.id, site) ?? logged(run, question);
  if ('fault' in answer) return { fault: { code: 'fault', site, message: answer.fault } };
  if (isRight(answer.value)) return { value: answer.value };
  return { fault: { code: 'type', site, message: `${JSON.stringify(answer.value)} is no ${question.kind} here` } };
};

const logged = (run: Run, question: Question) => {
  const answer = run.ask(question);
  run.answers.push({ site: question.site, ...answer });
  return answer;
};

/** The answer a person gave for the question at `site`. */
export const forcedAt = ({ forced }: Run, instance: Id, site: Id): { value: Json } | undefined =>
  forced?.instance === instance && forced.site === site ? { value: forced.value } : undefined;

const isBoolean = (answer: Json): answer is boolean => typeof answer === 'boolean';
const isTime = (answer: Json): answer is string => typeof answer === 'string' && isInstant(answer);
