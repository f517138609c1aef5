import { setTimeout as pause } from 'node:timers/promises';
import type { CaseActivities } from '@samskab/activities';
import type { Client } from '@temporalio/client';
import type { BenchStack } from '../../src/bench/bench-stack.ts';
import { recoverCase } from '../../src/recover/recover-case.ts';
import type { Recovered } from '../../src/recover/recover-case.ts';
import { chooseVariants, patternsWithScenario } from '../../src/demo/scenario.ts';
import type { Rehearsal } from '../../src/rehearsal/rehearsal.ts';
import type { Told } from '../../src/rehearsal/told.ts';

const mains = new Set(patternsWithScenario().map((key) => `${key}.${chooseVariants(key)[0]?.key}`));
/** Losing a workflow at every entry takes its time: the main story of each pattern, unless every one is asked for. */
export const isLoser = ({ name }: Told): boolean => process.env['SAMSKAB_EVERY_STORY'] === '1' || mains.has(name);

/** Cases that lose their workflow at every entry of their log, once each. */
export class Losing {
  private readonly cases = new Set<string>();
  private readonly lost = new Set<string>();

  /** The entry is written, and the workflow is gone before it hears of it: nothing that the entry commands is done. */
  readonly wrap = (activities: CaseActivities, client: Client): CaseActivities => ({
    ...activities,
    append: async (request) => {
      const appended = await activities.append(request);
      const { caseId, step } = request;
      const entry = `${caseId} ${step.seq}`;
      if (!this.cases.has(caseId) || this.lost.has(entry)) return appended;
      this.lost.add(entry);
      // A workflow that is lost already may still be writing.
      await client.workflow
        .getHandle(caseId)
        .terminate('lost')
        .catch(() => undefined);
      return appended;
    },
  });

  /** Entries of a case that its workflow never heard of. */
  entriesOf({ id }: Rehearsal): number {
    return [...this.lost].filter((entry) => entry.startsWith(`${id} `)).length;
  }

  /** Recovers the case from its log whenever it is lost, until told to stop. */
  async revive(stage: BenchStack, rehearsal: Rehearsal, over: () => boolean): Promise<Recovered[]> {
    this.cases.add(rehearsal.id);
    const recovered: Recovered[] = [];
    for (; !over(); await pause(10)) if (await isLost(rehearsal)) recovered.push(await recover(stage, rehearsal));
    return recovered;
  }
}

const isLost = async ({ handle }: Rehearsal): Promise<boolean> =>
  (await handle.describe()).status.name === 'TERMINATED';

export const recover = ({ db, client }: BenchStack, { id, clockOffset }: Rehearsal): Promise<Recovered> =>
  recoverCase({ db, client, clockOffset }, id);
