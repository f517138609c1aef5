import { chooseVariants, patternsWithScenario } from '../demo/scenario.ts';
import type { Chosen } from '../demo/scenario.ts';

/** A story apart from every other: two patterns may tell one under the same key. */
export const storyOf = ({ pattern, key }: Chosen): string => `${pattern} ${key}`;

/**
 * So many cases of a pattern, or of every one for `all`: a case of each pattern in turn, and of each of its variants in
 * turn, so that few cases are as mixed as many.
 */
export function chooseCases(pattern: string, count: number): Chosen[] {
  const patterns = pattern === 'all' ? patternsWithScenario() : [pattern];
  const told = patterns.map((key) => chooseVariants(key, 'all'));
  return Array.from({ length: count }, (_, index) => {
    const variants = told[index % told.length] as Chosen[];
    return variants[Math.floor(index / told.length) % variants.length] as Chosen;
  });
}

/** Each story among these once. */
export const storiesAmong = (cases: readonly Chosen[]): Chosen[] => [
  ...new Map(cases.map((one) => [storyOf(one), one])).values(),
];
