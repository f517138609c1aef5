import type { Id, Process } from '@samskab/definition';
import { replayedAsk, type Answered, type Ask, type Data, type Entry, type Plan } from '@samskab/engine';
import { evaluate, evaluateCondition } from '@samskab/expression';
import { play, type Played } from './play.ts';

/**
 * Finds øre for the amounts of a way to a fault, so that the ledger itself shows the fault on it: amounts people write
 * are tried in a fixed order of made-up figures, what follows from them is computed, and conditions are to agree if any
 * figures make them. Undefined where no figures tried show it.
 */
export const concrete = (
  plan: Plan,
  process: Process,
  log: readonly Entry[],
  shows: (played: Played) => boolean,
): Played | undefined => {
  let second: Played | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const tried = tryFigures(plan, process, log, attempt);
    if (!tried || !shows(tried.played)) continue;
    if (tried.agrees) return tried.played;
    second ??= tried.played;
  }
  return second;
};

const ATTEMPTS = 60;
const FIGURES = [10_000_000, 5_000_000, 20_000_000, 8_000_000, 30_000_000, 0, 12_500_000];

const tryFigures = (plan: Plan, process: Process, log: readonly Entry[], attempt: number) => {
  const verdict = { agrees: true };
  const rewritten = log.map(({ event, answers }, index) => ({
    event: withFigures(plan, event, attempt, index),
    answers,
  }));
  const answering = ({ answers }: Entry) => computing(answers, verdict);
  const played = play(plan, process, rewritten, answering);
  return played && { played, agrees: verdict.agrees };
};

const withFigures = (plan: Plan, event: Entry['event'], attempt: number, index: number): Entry['event'] => {
  if (event.type === 'begun') return { ...event, input: figures(plan, event.input, attempt, index) };
  return 'data' in event && event.data
    ? ({ ...event, data: figures(plan, event.data, attempt, index) } as typeof event)
    : event;
};

const figures = (plan: Plan, data: Data, attempt: number, index: number): Data =>
  Object.fromEntries(
    Object.entries(data).map(([id, value], at) => [
      id,
      isAmount(plan, id) ? FIGURES[pick(attempt, index * 31 + at)]! : value,
    ]),
  );

const isAmount = ({ types }: Plan, id: Id): boolean => types[id] === 'money';

/** The first attempt takes the same figure everywhere; the others scatter, each in its own way. */
const pick = (attempt: number, place: number): number =>
  attempt === 0 ? 0 : (Math.imul(place + 1, 2_654_435_761 + attempt * 40_503) >>> 7) % FIGURES.length;

/** Values are computed where they can be; ways and times are as they were logged. */
const computing = (answers: Entry['answers'], verdict: { agrees: boolean }): Ask => {
  const { ask } = replayedAsk(answers);
  return (question) => {
    const logged = ask(question);
    if (question.kind === 'value') return computed(question.feel, question.scope, question.types, logged);
    if (question.kind === 'condition' && !question.site.endsWith('/visible')) {
      const said = evaluateCondition(question.feel, question.scope, question.types);
      if ('value' in said && 'value' in logged && said.value !== logged.value) verdict.agrees = false;
    }
    return logged;
  };
};

const computed = (feel: string, scope: Data, types: Plan['types'], logged: Answered): Answered => {
  const said = evaluate(feel, scope, types);
  return 'value' in said && typeof said.value === 'number' ? { value: Math.max(0, Math.floor(said.value)) } : logged;
};
