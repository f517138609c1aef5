import type { Patch } from '../../document/index.ts';

type Path = readonly string[];

/** The value at a place of an element. */
export function valueAt(element: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return element;
  return typeof element === 'object' && element !== null
    ? valueAt((element as Record<string, unknown>)[first], rest)
    : undefined;
}

function withValue(element: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(element))
    return element.map((item, at) => (String(at) === first ? withValue(item, rest, value) : item));
  const { [first]: old, ...others } = (element ?? {}) as Record<string, unknown>;
  const next = withValue(old, rest, value);
  return next === undefined ? others : { ...others, [first]: next };
}

/** The patch that sets a value at a place; `undefined` takes it away, and what is around it stays. */
export function patchAt(element: object, path: Path, value: unknown): Patch {
  const [first = ''] = path;
  const next = withValue(element, path, value) as Record<string, unknown>;
  return { [first]: next[first] };
}
