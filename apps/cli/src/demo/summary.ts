import { townsOf } from './family.ts';
import type { Town } from './family.ts';
import type { Outcome } from './outcome.ts';
import { sum } from './invariants/happened.ts';

/** What `--json` prints of a story. `ended` is the end event that was reached. */
export type Summary = {
  pattern: string;
  variant: string;
  ended: string | null;
  commands: number;
  historyEvents: number | null;
  eventsPerCommand: number | null;
  ledgerBalanced: boolean;
  /** The towns of its family, the first first. */
  lineage: readonly Town[];
  /** By number; true = kept. */
  invariants: Record<string, boolean>;
  /** Where it went otherwise than it was told. */
  faults: readonly string[];
};

export function summaryOf(outcome: Outcome): Summary {
  const { chosen, records, commands, historyEvents = null } = outcome;
  return {
    pattern: chosen.pattern,
    variant: chosen.key,
    ended: records.one.outcome?.node ?? null,
    commands,
    historyEvents,
    eventsPerCommand: perCommand(historyEvents, commands),
    ledgerBalanced: outcome.imbalances.length === 0,
    lineage: townsOf(records.family),
    invariants: Object.fromEntries(outcome.findings.map(({ id, breaches }) => [id, breaches.length === 0])),
    faults: outcome.faults,
  };
}

const largest = (families: readonly (readonly Town[])[]): readonly Town[] =>
  families.toSorted((a, b) => b.length - a.length)[0] ?? [];

const perCommand = (events: number | null, commands: number): number | null =>
  events === null ? null : Number((events / commands).toFixed(2));

/** Several stories in one object: true is what is true of all, and each stands in `stories`. */
export function summaryOfAll(stories: readonly Summary[]) {
  const events = stories.map(({ historyEvents }) => historyEvents ?? NaN);
  const total = sum(events);
  const historyEvents = Number.isNaN(total) ? null : total;
  const commands = sum(stories.map((story) => story.commands));
  const ids = Object.keys(stories[0]?.invariants ?? {});
  return {
    pattern: stories[0]?.pattern,
    variant: 'all',
    ended: Object.fromEntries(stories.map(({ variant, ended }) => [variant, ended])),
    commands,
    historyEvents,
    eventsPerCommand: perCommand(historyEvents, commands),
    ledgerBalanced: stories.every(({ ledgerBalanced }) => ledgerBalanced),
    lineage: largest(stories.map(({ lineage }) => lineage)),
    invariants: Object.fromEntries(ids.map((id) => [id, stories.every(({ invariants }) => invariants[id])])),
    stories,
  };
}
