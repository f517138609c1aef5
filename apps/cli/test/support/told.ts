import { chooseVariants } from '../../src/demo/scenario.ts';
import type { Chosen } from '../../src/demo/scenario.ts';
import { inkFor } from '../../src/demo/tell/ink.ts';
import { Teller } from '../../src/demo/tell/teller.ts';

/** A teller whose words are kept instead of printed. */
export function quietTeller(several = false): { teller: Teller; said: string[] } {
  const said: string[] = [];
  return { teller: new Teller(inkFor({}), (line) => said.push(line), several), said };
}

export function variant(key?: string): Chosen {
  const [chosen] = chooseVariants('village-bus', key);
  if (!chosen) throw new Error('a variant was chosen');
  return chosen;
}
