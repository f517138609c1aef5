import { chooseCases, storiesAmong } from './chosen-cases.ts';
import { differing, firstDifference } from './differing.ts';
import type { DatabaseKind } from './ground.ts';
import { runCases } from './run-cases.ts';
import type { Played, Ran } from './run-cases.ts';
import type { Traces } from './traces.ts';

/** `pattern`: one that has a story, or `all`. */
export type SoakOptions = { pattern: string; database: DatabaseKind; cases: number; kills: number; seed: number };

/** How the cases of one pattern did, or all of them. */
export type Count = {
  cases: number;
  ended: number;
  /** Effects outside that happened more or less often than in undisturbed weather. */
  doubleEffects: number;
  logEqualsUndisturbed: boolean;
};
export type SoakResult = Count & {
  database: DatabaseKind;
  kills: number;
  /** Replies cut off after they were, or were about to be, committed. */
  cutReplies: number;
  /** Commands that were answered as done and are not kept: in a case's log, or as a recommendation no case hears of. */
  lostSteps: number;
  killed: Ran['kills'];
  patterns: Record<string, Count>;
  seconds: number;
  /** Where a story went otherwise than it is told, a log or an effect otherwise than undisturbed. */
  faults: string[];
};

const CUT_REPLIES = 0.1;

/** Each story once in calm weather, then many cases while processes are killed and replies are cut off. */
export async function soak({ pattern, database, cases, kills, seed }: SoakOptions): Promise<SoakResult> {
  const begun = performance.now();
  const many = chooseCases(pattern, cases);
  const calm = await runCases(database, storiesAmong(many), { kills: 0, cut: 0, seed });
  const rough = await runCases(database, many, { kills, cut: kills > 0 ? CUT_REPLIES : 0, seed });
  const compared = rough.played.map((played) => compare(played, undisturbed(calm, played)));
  const { killed, ...weather } = weatherOf(rough);
  return {
    ...countOf(compared),
    database,
    ...weather,
    lostSteps: rough.lost,
    killed,
    patterns: Object.fromEntries(
      [...new Set(many.map((one) => one.pattern))].map((key) => [
        key,
        countOf(compared.filter((one) => one.pattern === key)),
      ]),
    ),
    seconds: Math.round((performance.now() - begun) / 1_000),
    faults: [...calm.faults, ...rough.faults, ...compared.flatMap(({ faults }) => faults)],
  };
}

const weatherOf = ({ kills, cutReplies }: Ran) => ({
  killed: kills,
  kills: Object.values(kills).reduce((sum, count) => sum + count, 0),
  cutReplies,
});

function undisturbed({ played }: Ran, { story }: Played): Traces {
  const found = played.find((one) => one.story === story);
  if (!found) throw new Error(`${story} was not played undisturbed`);
  return found.traces;
}

type Compared = { pattern: string; ended: boolean; doubled: number; sameLog: boolean; faults: string[] };

function compare({ pattern, story, ended, traces }: Played, reference: Traces): Compared {
  const doubled = differing(traces.effects, reference.effects);
  const difference = firstDifference(traces.log, reference.log);
  const faults = [...doubled, ...(difference ? [difference] : [])].map((fault) => `${story}: ${fault}`);
  return { pattern, ended, doubled: doubled.length, sameLog: difference === undefined, faults };
}

const countOf = (cases: readonly Compared[]): Count => ({
  cases: cases.length,
  ended: cases.filter(({ ended }) => ended).length,
  doubleEffects: cases.reduce((sum, { doubled }) => sum + doubled, 0),
  logEqualsUndisturbed: cases.every(({ sameLog }) => sameLog),
});
