const MOST_LETTERS = 60;

const danish: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue' };

/** "Nørreby" → "noerreby": what an address may hold, and a person can read out. */
export const slugged = (words: string): string =>
  words
    .toLocaleLowerCase('da')
    .replace(/[æøåäöü]/g, (letter) => danish[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');

/** A pattern in a word: what stands before a colon ("Green Team: …"), else the word it ends in ("… til landsbybus"). */
function inShort(pattern: string): string {
  const [head = ''] = pattern.split(':');
  const words = head.trim().split(/\s+/);
  return words.length > 2 ? (words.at(-1) ?? '') : words.join(' ');
}

/** "Busrute byttes til landsbybus" in Nørreby → "landsbybus-noerreby". The case's title is not in it: people write what they like there. */
export const slugOf = (pattern: string, town: string): string =>
  [slugged(inShort(pattern)) || 'forloeb', slugged(town)].filter(Boolean).join('-');

/** The slug itself, or with the first number that is free. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
