import type { Data } from '@samskab/contracts';
import type { Type } from '@samskab/definition';

export type Value = Data[string];

/** One field to fill, wherever it comes from: a task, a hand-over, the start of a case. */
export type FormEntry = {
  variable: string;
  label: string;
  help: string | null;
  required: boolean;
  readOnly: boolean;
  type: Type;
  personal: boolean;
  value: Value;
};

/** What a person has typed so far, by variable: as text, or as a chosen value. */
export type Typed = Record<string, Value>;

/** What is wrong, by variable. */
export type Faults = Record<string, string>;
