import { idSchema } from '@samskab/definition';

const written: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };
/** As long as an address can be read aloud. */
const most = 48;

/** "Bænke på torvet" is "baenke-paa-torvet"; empty when nothing of a name can stand in an address. */
export function keyOf(name: string): string {
  const key = inAddress(name);
  // A year first, or a word every object has, is no id of the definition's.
  return key === '' || idSchema.safeParse(key).success ? key : `proces-${key}`;
}

const inAddress = (name: string): string =>
  name
    .toLocaleLowerCase('da')
    .replace(/[æøå]/g, (letter) => written[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-|-$/g, '');

/** The key a new process has for ever, made of its first name; numbered when another has it already. */
export function newKey(name: string, taken: ReadonlySet<string>): string {
  const key = keyOf(name) || 'proces';
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(free)) return free;
  }
}
