export { endsFrom } from './ends-from.ts';
export type { EndsFrom } from './ends-from.ts';
export type {
  Counterexample,
  Finding,
  Fix,
  Message,
  Options,
  Report,
  RuleVerdict,
  Severity,
  Verdict,
} from './report/report.ts';
export type { RuleId } from './report/rule-id.ts';
export { verify } from './verify.ts';
