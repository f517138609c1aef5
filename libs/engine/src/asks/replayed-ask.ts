import type { Answer, Ask } from '../types/ask.ts';

/**
 * Reads answers back in the order in which they were logged. A question nobody had answered, or (`done`) an answer
 * nobody asked for, means that the log and the engine differ: a bug, and an exception.
 */
export const replayedAsk = (answers: Answer[]): { ask: Ask; done: () => void } => {
  let next = 0;
  const ask: Ask = ({ site }) => {
    const answer = answers[next];
    if (answer?.site !== site) throw new Error(`asked at ${site}, logged ${answer?.site ?? 'nothing'}`);
    next += 1;
    return answer.fault === undefined ? { value: answer.value ?? null } : { fault: answer.fault };
  };
  const done = () => {
    if (next < answers.length) throw new Error(`logged ${answers[next]?.site}, never asked`);
  };
  return { ask, done };
};
