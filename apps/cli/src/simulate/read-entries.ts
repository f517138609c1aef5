import type { Answer, Begun, Event } from '@samskab/engine';

/** What shall happen; `answers`: what the drawing's questions are answered, else they are computed. */
export type Told = { event: Begun | Event; answers?: Answer[] };

type Found = { counterexample?: { log: Told[] } };
type Sources = Told[] | Event[] | { log: Told[] } | { faults: Found[] };

/**
 * The events of a file: a list of them, a log with its answers, or what `check --json` says, of which the
 * counterexample number `fault` is taken (counted from 1, among those that have one).
 */
export function readEntries(text: string, fault: number): Told[] {
  const told = JSON.parse(text) as Sources;
  if (Array.isArray(told)) return told.map(entry);
  if ('log' in told) return told.log;
  const found = told.faults.flatMap(({ counterexample }) => counterexample ?? []);
  const one = found[fault - 1];
  if (!one) throw new Error(`The check has ${found.length} faults that play; there is no number ${fault}.`);
  return one.log;
}

const entry = (told: Told | Begun | Event): Told => ('event' in told ? told : { event: told });
