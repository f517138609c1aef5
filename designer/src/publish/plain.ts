/** What need not be said: a mark that is off, and a deadline that stops its step. */
const unsaid = (member: string, value: unknown): boolean =>
  value === undefined || (member === 'interrupting' ? value === true : value === false);

const named = (member: string, list: readonly unknown[]): boolean =>
  member === 'nodes' && list.every((item) => typeof item === 'string');

/** The same in one way of saying it: what need not be said is not, and a row names its nodes in one order. */
export function plain(value: unknown, member = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item));
    return named(member, items) ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([name, inner]) => !unsaid(name, inner));
  return Object.fromEntries(said.map(([name, inner]) => [name, plain(inner, name)]));
}
