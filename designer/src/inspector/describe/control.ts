import type { Type } from '@samskab/definition';

/** What one can do to a value of a drawing; each has its control on the screen. */
export const controlKinds = [
  'line',
  'paragraph',
  'still',
  'tick',
  'options',
  'role',
  'template',
  'value',
  'outcome',
  'moneyLine',
  'area',
  'step',
  'form',
  'due',
  'timer',
  'mappings',
  'message',
  'gateway',
  'ways',
  'condition',
  'otherwise',
  'beginsBy',
  'phase',
  'type',
  'coverage',
  'endings',
] as const;
export type ControlKind = (typeof controlKinds)[number];

/** A value of an element, and how it is set. `at`: where it stands in the element. */
export type Entry = {
  control: ControlKind;
  at: readonly string[];
  label: string;
  help?: string;
  /** For `value`: what the expression must give, and the words it may be instead. */
  gives?: Type;
  words?: readonly string[];
  /** For `options`: the values and what they are called. */
  options?: Readonly<Record<string, string>>;
  /** It may be left out. */
  optional?: boolean;
  /** For `mappings`: from a message, whose names nobody here knows. */
  foreign?: boolean;
  /** For `tick`: absent means true. */
  unlessSaid?: boolean;
};

export type Section = { title?: string; entries: readonly Entry[] };

const times = ['date', 'duration', 'cycle', 'workingDays', 'window.from', 'window.to'];
const under = (member: string): string[] => times.map((time) => `${member}.${time}`);
const itself = [''];

/** The places below its own that a control sets; `*` stands for an item of a list. */
export const covers: { [K in ControlKind]: readonly string[] } = {
  line: itself,
  paragraph: itself,
  still: itself,
  tick: itself,
  options: itself,
  role: itself,
  template: itself,
  value: itself,
  outcome: itself,
  moneyLine: itself,
  area: itself,
  step: itself,
  form: ['*.id', '*.variable', '*.label', '*.help', '*.required', '*.readOnly', '*.visible'],
  due: [...under('due'), ...under('remind'), 'escalate'],
  timer: times,
  mappings: ['*.from', '*.to'],
  message: itself,
  gateway: itself,
  ways: itself,
  condition: itself,
  otherwise: [],
  beginsBy: [],
  phase: [],
  type: ['', 'choice.*'],
  coverage: [],
  endings: [],
};

/** Where the values of an element stand that its entries set: `facet.amount`, `form.*.label`. */
export const placesOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ entries }) =>
    entries.flatMap(({ control, at }) => covers[control].map((place) => [...at, place].filter(Boolean).join('.'))),
  );
