import type { Invariant } from './invariant.ts';

/** Time reminds and escalates; what ends a case is something that somebody did. */
export const closedByPeople: Invariant = {
  id: 'I8',
  promise: 'Intet lukker af sig selv: et menneske gjorde det, som forløbet sluttede med',
  breaches({ one, log }) {
    if (one.status === 'running' || one.status === 'starting') return [];
    const last = log.findLast(({ event }) => event['type'] !== 'workDone');
    if (last === undefined) return ['loggen er tom'];
    const byTime = last.event['type'] === 'timerFired' || last.actor === null;
    return byTime ? [`Forløbet sluttede af sig selv: ${String(last.event['type'])}`] : [];
  },
};
