import { grownFrom } from '../explore/growth.ts';
import { logTo } from '../explore/place.ts';
import { explored, type Rule } from './rule.ts';
import { list, say } from './words.ts';

/** What goes on at the same time does not pile up without end. */
export const tokensBounded: Rule = {
  id: 'tokens-bounded',
  title: say('Intet hober sig op', 'Nothing piles up'),
  severity: 'error',
  proves: 'flow',
  check: ({ graph, flow }) =>
    explored(flow, ({ places }) => {
      const growing = places.find(({ fate }) => fate === 'growing');
      const before = growing && grownFrom(growing);
      if (!growing || !before) return [];
      const elements = [...new Set(more(before.tokens, growing.tokens).map((token) => token.split(' ')[0]!))];
      const where = list(graph, elements);
      return [
        {
          elements,
          message: say(
            `Der kan blive flere og flere ad gangen ved ${where}: hver runde lægger én til.`,
            `More and more can pile up at ${where}: each round adds one.`,
          ),
          counterexample: { log: logTo(growing) },
        },
      ];
    }),
};

/** Both sorted: those there are more of. */
const more = (few: readonly string[], many: readonly string[]): string[] => {
  let at = 0;
  return many.filter((token) => {
    if (token !== few[at]) return true;
    at += 1;
    return false;
  });
};
