import type { Id, Path } from '@samskab/definition';
import type { Counterexample, Fix, Severity } from '../report/report.ts';
import type { RuleId } from '../report/rule-id.ts';

/**
 * Something wrong with a drawing, for the screen: where (`path` into the model, `id` of the element it stands on) and
 * what to do about it, in Danish. What a rule of the verifier found has the rule as its code, and what a designer shows
 * of it: the elements, the most telling first, how a case comes to the fault, and a change that mends it.
 */
export type DrawingFault = {
  path: Path;
  code: string;
  message: string;
  id?: Id;
  rule?: RuleId;
  severity?: Severity;
  elements?: Id[];
  counterexample?: Counterexample;
  fix?: Fix;
};
