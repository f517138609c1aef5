/** The value without its undefined members: JSON has none, and a state must equal its copy. */
export const compact = <T extends object>(value: T): T => {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
};
