import { parseArgs } from 'node:util';
import { beginningOf } from '../demo/instants.ts';
import { isAsTold } from '../demo/outcome.ts';
import type { Outcome } from '../demo/outcome.ts';
import { playStories } from '../demo/play-stories.ts';
import { chooseVariants } from '../demo/scenario.ts';
import type { Chosen } from '../demo/scenario.ts';
import { findStage } from '../demo/stage.ts';
import type { Stage } from '../demo/stage.ts';
import { summaryOf, summaryOfAll } from '../demo/summary.ts';
import { tellClosing } from '../demo/tell/closing.ts';
import { inkFor } from '../demo/tell/ink.ts';
import { Teller } from '../demo/tell/teller.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { step } from '../../lib/step.mjs';

const USAGE = 'samskab demo <pattern> [--variant <name>|all] [--url <address>] [--fresh] [--json]\n';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Plays a pattern's story on a stack: the one at `--url`, else the one that runs in the data folder, else one of its
 * own. Answers 0 when everything went as it is told.
 */
export async function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      variant: { type: 'string' },
      url: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [pattern] = positionals;
  if (pattern === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const stories = chooseVariants(pattern, values.variant);
  const outcomes = await perform(stories, values);
  if (values.json) printJson(outcomes);
  return outcomes.every(isAsTold) ? 0 : 1;
}

async function perform(
  stories: readonly Chosen[],
  { url, fresh }: { url?: string; fresh: boolean },
): Promise<Outcome[]> {
  const beginsAt = stories.map(({ variant }) => beginningOf(variant.start.date)).toSorted()[0] ?? '';
  // Listened for from the start: what was put up is taken down also after Ctrl-C.
  const stopped = untilStopped().then(() => Promise.reject(new Error('Stopped.')));
  const stage = await findStage({ url, fresh, beginsAt });
  try {
    return await Promise.race([playAndTell(stage, stories), stopped]);
  } finally {
    if (stage.own) await step('Stopping', () => stage.strike());
  }
}

async function playAndTell(stage: Stage, stories: readonly Chosen[]): Promise<Outcome[]> {
  const ink = inkFor(process.stdout);
  const outcomes = await playStories(stage, stories, new Teller(ink, say, stories.length > 1));
  tellClosing(outcomes, ink, say);
  return outcomes;
}

function printJson(outcomes: readonly Outcome[]): void {
  const [first, ...more] = outcomes.map(summaryOf);
  if (first) say(JSON.stringify(more.length > 0 ? summaryOfAll([first, ...more]) : first));
}
