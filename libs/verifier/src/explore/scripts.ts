import type { Answered, Ask, Question } from '@samskab/engine';

/** What a question may be answered: at least one answer. */
export type Possible = (question: Question) => readonly Answered[];

/**
 * Takes something once under every answer script: each time a question has several answers, all are tried, in order,
 * depth first. `take` must ask the same when it is answered the same.
 */
export const underEveryScript = <T>(possible: Possible, take: (ask: Ask) => T): T[] => {
  const taken: T[] = [];
  const script: Choice[] = [];
  do taken.push(take(scripted(possible, script)));
  while (advanced(script));
  return taken;
};

type Choice = { at: number; of: number };

const scripted = (possible: Possible, script: Choice[]): Ask => {
  let asked = 0;
  return (question) => {
    const answers = possible(question);
    if (answers.length === 1) return answers[0]!;
    const choice = (script[asked] ??= { at: 0, of: answers.length });
    asked += 1;
    return answers[choice.at]!;
  };
};

/** The next script: the last choice that has another answer takes it, and what came after is open again. */
const advanced = (script: Choice[]): boolean => {
  for (let last = script.pop(); last; last = script.pop()) {
    if (last.at + 1 >= last.of) continue;
    script.push({ at: last.at + 1, of: last.of });
    return true;
  }
  return false;
};
