import { fromFormat0 } from './format-0.ts';

type Json = Record<string, unknown>;

/** Number n brings a file of format n to format n + 1. */
const chain: ((json: Json) => Json)[] = [fromFormat0];

/** Brings a file of an older format to the current one, step by step; anything else comes back as it was. */
export const migrate = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null || !('format' in json)) return json;
  const { format } = json;
  if (typeof format !== 'number' || !(format in chain)) return json;
  return chain.slice(format).reduce<Json>((file, step) => step(file), json as Json);
};
