export type Token = { is: 'name' | 'text' | 'figure' | 'sign'; text: string; from: number };

const token = /"(?:\\.|[^"\\])*"|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|<=|>=|!=|\S/gu;

const kindOf = (text: string): Token['is'] => {
  if (text.length > 1 && text.startsWith('"')) return 'text';
  if (/^[\p{L}_]/u.test(text)) return 'name';
  return /^\d/.test(text) ? 'figure' : 'sign';
};

/** An expression cut into its words and signs; what is no FEEL comes out as signs. */
export const tokensOf = (feel: string): Token[] =>
  [...feel.matchAll(token)].map((found) => ({ is: kindOf(found[0]), text: found[0], from: found.index }));

/** The names it reads; what stands after a dot is a member of something else. */
export function namesIn(feel: string): Token[] {
  const tokens = tokensOf(feel);
  return tokens.filter(({ is }, at) => is === 'name' && tokens[at - 1]?.text !== '.');
}
