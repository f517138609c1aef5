import { timerEventId } from '@samskab/engine';
import type { Data } from '@samskab/engine';
import type { Scenario, Step, Variant } from '../../src/scenario.ts';
import type { Player } from './play.ts';

/** How a case came to an end, or why it did not: nothing is open and nothing is due, or it never ends. */
export type Outcome = 'ended' | 'incident' | 'stuck' | 'endless';

type Said = { outcome: string; data: Data };
const ENOUGH = 400;

/**
 * What is answered at each step: as one story tells it, in its order, the last again where the step comes again; what it
 * does not tell, as another story of the pattern does.
 */
export class Answers {
  private readonly said = new Map<string, Said[]>();

  constructor({ variants }: Scenario, { steps }: Variant, from = 0) {
    for (const step of steps) this.add(step);
    for (const step of steps.slice(0, from)) this.at(nodeOf(step) ?? '');
    const told = new Set(this.said.keys());
    for (const variant of Object.values(variants))
      for (const step of variant.steps) if (!told.has(nodeOf(step) ?? '')) this.add(step);
  }

  private add(step: Step): void {
    const node = nodeOf(step);
    if (node === undefined || !('data' in step)) return;
    const outcome = step.do === 'decide' ? step.outcome : 'accepted';
    this.said.set(node, [...(this.said.get(node) ?? []), { outcome, data: step.data as Data }]);
  }

  /** What is drawn anew asks nothing. */
  at(node: string): Said {
    const said = this.said.get(node) ?? [];
    return (said.length > 1 ? said.shift() : said[0]) ?? { outcome: 'approved', data: {} };
  }

  /** A step is called otherwise now. */
  rename(from: string, to: string): void {
    const said = this.said.get(from);
    if (said) this.said.set(to, said);
  }
}

const nodeOf = (step: Step): string | undefined => {
  if (step.do === 'complete') return step.task;
  return step.do === 'decide' || step.do === 'handOver' ? step.item : undefined;
};

/** Everybody does what is open, as the story answers it; where nothing is open, time goes to what is due. */
export function drive(player: Player, answers: Answers): Outcome {
  for (let n = 0; n < ENOUGH; n += 1) {
    const { status, incidents, tasks, items, due } = player.view;
    if (status !== 'running') return 'ended';
    if (incidents.length > 0) return 'incident';
    const meta = { id: `d${player.state.seq}`, at: player.state.at };
    const [task] = tasks;
    const [item] = items;
    if (task) player.happens({ ...meta, type: 'taskCompleted', task: task.id, data: answers.at(task.node).data });
    else if (item) {
      const { outcome, data } = answers.at(item.node);
      player.decided(item.node, outcome, data);
      player.happens({ ...meta, type: 'itemDecided', item: item.id, outcome, data });
    } else if (due[0])
      player.happens({ type: 'timerFired', id: timerEventId(due[0].id), at: due[0].at, timer: due[0].id });
    else return 'stuck';
  }
  return 'endless';
}
