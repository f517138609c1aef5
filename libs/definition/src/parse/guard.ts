import { isPrototypeKey } from '../basics.ts';
import { fault, type Fault, type Path } from '../fault.ts';

/** Deep enough for 20 lanes or record types inside each other, shallow enough for any stack. */
const deepest = 64;

const children = (value: object): [string | number, unknown][] =>
  Array.isArray(value) ? value.map((child, at) => [at, child]) : Object.entries(value);

/** What must be known before a schema looks at the value: that it is not too deep, and no key reaches a prototype. */
export const guard = (value: unknown, path: Path = []): Fault[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > deepest) return [fault('tooDeep', path)];
  return children(value).flatMap(([key, child]) =>
    typeof key === 'string' && isPrototypeKey(key)
      ? [fault('prototypeKey', [...path, key], key)]
      : guard(child, [...path, key]),
  );
};
