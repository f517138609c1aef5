import { verify } from '../src/index.ts';
import { mutants } from './support/mutants.ts';
import { pattern } from './support/patterns.ts';

const model = pattern('village-bus');
const told = (findings: ReturnType<typeof verify>['findings']) => new Set(findings.map(({ rule, elements }) => `${rule} ${elements[0]}`));
const before = told(verify(model).findings);

/** What is found in a mutant and not in the drawing. */
const found = (mutant: typeof model): string[] => [...told(verify(mutant).findings)].filter((one) => !before.has(one));

it('looks', () => {
  const counts = new Map<string, { all: number; found: number }>();
  const survivors: string[] = [];
  for (const mutant of mutants(model)) {
    const count = counts.get(mutant.operator) ?? { all: 0, found: 0 };
    const news = found(mutant.model);
    counts.set(mutant.operator, { all: count.all + 1, found: count.found + (news.length > 0 ? 1 : 0) });
    if (news.length === 0) survivors.push(`${mutant.operator}: ${mutant.at}`);
  }
  console.log([...counts].map(([o, c]) => `${o}: ${c.found}/${c.all}`).join('\n'));
  console.log(survivors.length, survivors.join('\n'));
});
