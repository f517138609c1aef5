import type { Answered, Ask, Question } from '../../src/index.ts';

const DAY = 86_400_000;

/** Answers anything: one question in twelve faults, and some answers are of the wrong kind. */
export const randomAsk = (random: () => number): Ask => {
  const kinds: { [K in Question['kind']]: (question: Extract<Question, { kind: K }>) => Answered } = {
    condition: () => ({ value: random() < 0.05 ? null : random() < 0.5 }),
    until: () => ({ value: random() < 0.5 }),
    items: () => ({ value: [] }),
    value: ({ site, types }) => ({
      value: types[site] === 'area' || random() < 0.05 ? 'text' : Math.floor(random() * 1000),
    }),
    time: ({ from }) => ({ value: new Date(Date.parse(from) + Math.floor(random() * 40) * DAY).toISOString() }),
  };
  return <K extends Question['kind']>(question: Extract<Question, { kind: K }>) =>
    random() < 1 / 12 ? { fault: 'nobody knows' } : kinds[question.kind as K](question);
};
