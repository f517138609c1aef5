import type { Appended, AppendRequest, StepRecord } from '@samskab/activities';
import type { View } from '@samskab/engine';
import { activities, local } from './activities.ts';
import type { Head } from './messages.ts';
import { isOutage } from './outage.ts';

/** The record of the case, as the workflow writes it: one entry at a time, each only behind the last. */
export class CaseLog {
  #tail: Promise<void> = Promise.resolve();
  #head: Head;

  constructor(
    readonly caseId: string,
    head: Head = { seq: -1, hash: '' },
  ) {
    this.#head = head;
  }

  get head(): Head {
    return this.#head;
  }

  /** Resolves when everything taken so far stands in the log. */
  settled(): Promise<void> {
    return this.#tail;
  }

  /** `versionId`: the version whose drawing is in force after the step. */
  append(step: StepRecord, view: View, versionId: string): Promise<void> {
    this.#tail = this.#tail.then(() => this.#write(step, view, versionId));
    return this.#tail;
  }

  async #write(step: StepRecord, view: View, versionId: string): Promise<void> {
    const { hash } = await strictly({ caseId: this.caseId, prevHash: this.#head.hash, step, view, versionId });
    this.#head = { seq: step.seq, hash };
  }
}

/**
 * The local activity may run in a task that never completes, and so leave an entry Temporal does not know of. Whoever
 * finds such an entry in its place, or finds no database, lets an ordinary activity write: only a completed task can
 * schedule one, so what it carries is true.
 */
async function strictly(request: AppendRequest): Promise<{ hash: string }> {
  const appended = await local.append(request).catch(away);
  return appended.result === 'mismatch' ? activities.rewriteLog(request) : appended;
}

function away(error: unknown): Appended {
  if (isOutage(error)) return { result: 'mismatch' };
  throw error;
}
