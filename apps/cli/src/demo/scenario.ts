import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario, Variant } from '@samskab/workflows/scenario';
import { patternFile } from '../patterns.ts';
import { root } from '../paths.ts';

/** A variant with the key it is asked for by. */
export type Chosen = {
  pattern: string;
  municipality: string;
  key: string;
  variant: Variant;
  /** The variant whose case this one repeats in a town of its own. */
  repeats?: string;
  /** The towns that ask for the same once this one has been told. */
  asks?: readonly Variant['start'][];
};

/**
 * The variants to play: the one named, every one for `all`, the main story when none is named.
 * @throws naming the patterns or variants there are, when there is no such one.
 */
export function chooseVariants(pattern: string, named?: string): Chosen[] {
  const { main, municipality, variants, family = [] } = readScenario(pattern);
  const asks = family.flatMap((key) => variants[key]?.start ?? []);
  const keys = named === 'all' ? Object.keys(variants) : [named ?? main];
  return keys.map((key) => {
    const variant = Object.hasOwn(variants, key) ? variants[key] : undefined;
    if (!variant)
      throw new Error(`${pattern} has no variant "${key}". It has: ${Object.keys(variants).join(', ')}, all`);
    const kin = key === main ? { asks } : family.includes(key) ? { repeats: main } : {};
    return { pattern, municipality, key, variant, ...kin };
  });
}

function readScenario(pattern: string): Scenario {
  const told = patternsWithScenario();
  if (!told.includes(pattern)) throw new Error(`No pattern "${pattern}" can be played. These can: ${told.join(', ')}`);
  return JSON.parse(readFileSync(patternFile(pattern, 'scenario'), 'utf8')) as Scenario;
}

/** The keys of the patterns that have a story. */
export const patternsWithScenario = (): string[] =>
  readdirSync(join(root, 'workflows', 'patterns')).filter((key) => existsSync(patternFile(key, 'scenario')));
