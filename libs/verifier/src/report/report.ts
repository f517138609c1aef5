import type { Feel, Id, Time } from '@samskab/definition';
import type { Entry } from '@samskab/engine';
import type { RuleId } from './rule-id.ts';

/** An error blocks publishing; advice advises. */
export type Severity = 'error' | 'advice';

/** `undecided`: the limit on states was reached, or the drawing holds what cannot run yet. Never a guess. */
export type Verdict = 'holds' | 'broken' | 'undecided';

/** The same sentence twice, in words a process designer understands. */
export type Message = { da: string; en: string };

/**
 * How a case comes to the fault: a log, entry 0 its beginning, which `fold` of the engine plays and `replayedAsk`
 * steps through. A shortest one of those explored.
 */
export type Counterexample = { log: Entry[] };

/** A change that mends it, as data: the designer makes it a command on the document. */
export type Fix =
  | { do: 'setDefault'; gateway: Id; flow: Id }
  | { do: 'setGateway'; gateway: Id; kind: 'parallel' | 'exclusive' }
  | { do: 'setReminder'; node: Id; remind: Time; due: Time }
  | { do: 'setAmount'; node: Id; amount: Feel }
  | { do: 'setName'; element: Id; name: string }
  | { do: 'removeVariable'; variable: Id }
  | { do: 'addFunding'; before: Id; op: 'reserve' | 'release'; line: Id; amount: 'rest' };

/** `elements`: where it shows, the most telling first. */
export type Finding = {
  rule: RuleId;
  severity: Severity;
  elements: Id[];
  message: Message;
  counterexample?: Counterexample;
  fix?: Fix;
};

/** `title`: what is so where the rule holds. */
export type RuleVerdict = { rule: RuleId; title: Message; severity: Severity; verdict: Verdict };

/** `states`: markings explored for the flow, and for the money with what stands on each line. */
export type Report = {
  sound: Verdict;
  moneySafe: Verdict;
  rules: RuleVerdict[];
  findings: Finding[];
  states: { flow: number; money: number };
};

/** `limit`: how many states may be explored, of the flow and of the money each (20,000). */
export type Options = { limit?: number };
