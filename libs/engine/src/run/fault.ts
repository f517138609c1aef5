import type { Id } from '@samskab/definition';

/** Why a token cannot go on: `code` and `site` become the incident's. */
export type Fault = { code: string; site: Id; message?: string };

/** What was found out, or why it could not be. */
export type Found<T> = { value: T } | { fault: Fault };

/** Values by name, asked one after the other until the first fault. */
export const all = <T>(asked: (() => Found<T>)[]): Found<T[]> => {
  const values: T[] = [];
  for (const ask of asked) {
    const found = ask();
    if ('fault' in found) return found;
    values.push(found.value);
  }
  return { value: values };
};
