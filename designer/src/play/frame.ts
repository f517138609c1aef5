import type { Id, Model, Process } from '@samskab/definition';
import {
  compile,
  replay,
  replayedAsk,
  step,
  unsupported,
  view,
  type Entry,
  type Plan,
  type Question,
  type Replayed,
  type State,
  type View,
} from '@samskab/engine';

/** How a question was answered, with what it could read: why a way was taken. `at`: a flow of a gateway. */
export type Reason = { at: Id; feel: string; value: boolean; scope: Question['scope'] };

/** A case after one entry of its log: where it stands, how it came there, and what was asked on the way. */
export type Frame = {
  entry: Entry;
  before: State | undefined;
  state: State;
  view: View;
  /** Every node and flow a token has come by, from the beginning. */
  visited: ReadonlySet<Id>;
  taken: ReadonlySet<Id>;
  /** Those of this entry alone, in order. */
  entered: readonly Id[];
  took: readonly Id[];
  reasons: readonly Reason[];
};

/** What is played: the process that runs, and its plan. */
export type Stage = { model: Model; process: Process; plan: Plan };

/** Whether the engine takes a drawing at all; sound it need not be. */
export const canPlay = (model: Model): boolean => unsupported(model).length === 0;

/** Throws `CannotRun` where the drawing cannot run; the problems say why. */
export function stageOf(model: Model): Stage {
  const plan = compile(model);
  const process = model.processes.find(({ id }) => id === plan.process);
  if (!process) throw new Error('A plan is of a process of its drawing');
  return { model, process, plan };
}

/** Taken once more with the same answers, so that each question is heard with all it could read. */
function reasonsOf({ plan, before, event }: Replayed, { answers }: Entry): Reason[] {
  if (!before || event.type === 'begun') return [];
  const heard: Reason[] = [];
  const { ask } = replayedAsk(answers);
  step(plan, before, event, (question) => {
    const answer = ask(question);
    if (question.kind === 'condition' && 'value' in answer && typeof answer.value === 'boolean')
      heard.push({ at: question.site, feel: question.feel, value: answer.value, scope: question.scope });
    return answer;
  });
  return heard;
}

const joined = (before: ReadonlySet<Id> | undefined, ids: readonly Id[]): ReadonlySet<Id> =>
  new Set([...(before ?? []), ...ids]);

/** The whole log, played by the engine. Throws when the log is not one it wrote. */
export function framesOf({ plan }: Stage, log: readonly Entry[]): Frame[] {
  const frames: Frame[] = [];
  for (const played of replay(plan, log)) {
    const entry = log[frames.length] as Entry;
    const last = frames.at(-1);
    const entered = played.births.map(({ token }) => token.node);
    const took = played.births.flatMap(({ token }) => (token.via === undefined ? [] : [token.via]));
    frames.push({
      entry,
      before: played.before,
      state: played.after,
      view: view(plan, played.after),
      visited: joined(last?.visited, entered),
      taken: joined(last?.taken, took),
      entered,
      took,
      reasons: reasonsOf(played, entry),
    });
  }
  return frames;
}
