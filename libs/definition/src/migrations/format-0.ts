type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const each = (list: unknown, change: (item: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? change(item) : item)) : list;

const renamed = (object: Json, from: string, to: string): Json =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));

/** Format 0 called the condition of a flow `condition`; format 1 calls it `when`, as everywhere else. */
export const fromFormat0 = (json: Json): Json => ({
  ...json,
  format: 1,
  processes: each(json['processes'], (process) => ({
    ...process,
    flows: each(process['flows'], (flow) => renamed(flow, 'condition', 'when')),
  })),
});
