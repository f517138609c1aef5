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
export { play as playMoney } from './money/play.ts';
export type { Played as PlayedMoney } from './money/play.ts';
export { atOnce } from './explore/slices.ts';
export type { Slices } from './explore/slices.ts';
export type { DrawingFault } from './publish/drawing-fault.ts';
export { publishable, publishing } from './publish/publishable.ts';
export type { Publishable } from './publish/publishable.ts';
export { runFaults } from './publish/run-faults.ts';
export type { RuleId } from './report/rule-id.ts';
export { LIMIT, verify } from './verify.ts';
