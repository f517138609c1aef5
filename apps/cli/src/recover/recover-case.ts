import { fold } from '@samskab/engine';
import type { Begun, Entry, State } from '@samskab/engine';
import type { CaseRow, Database, LogEntryRow } from '@samskab/persistence';
import { TASK_QUEUE } from '@samskab/workflows/messages';
import type { CaseInput, Outstanding } from '@samskab/workflows/messages';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { askWorkflow } from './ask-workflow.ts';
import { outstandingOf } from './outstanding.ts';
import { drawingsOf } from './drawings-of.ts';
import { verifiedLog } from './verified-log.ts';

/** What recovery found, and did about it. `seq`: the last entry of the log it stands on. */
export type Recovered =
  | { did: 'nothing'; why: 'runs' | 'isOver' | 'hasNotBegun'; seq: number }
  | { did: 'restarted'; seq: number; waitsFor: Waits; replaced: boolean };
/** What the new workflow has in hand: work that is performed again, tasks and items that wait, and times. */
export type Waits = { works: number; people: number; times: number };

export type Parts = {
  db: Database;
  client: Client;
  /** The municipality's clock minus the real one, ms. */
  clockOffset: number;
};

/**
 * Starts a case's lost workflow again, from its log alone (architecture.md § 3): the state is the log's, folded with the
 * answers it holds, and what was outstanding is performed again under the same effect keys. Asks the workflow first: one
 * that runs and knows what the log knows is left alone.
 * @throws BrokenLog when the log is not what was written.
 */
export async function recoverCase(parts: Parts, caseId: string): Promise<Recovered> {
  const verified = await verifiedLog(parts.db, caseId);
  if (!verified) throw new Error(`There is no case ${caseId}`);
  const { row, log } = verified;
  const [first, last] = [log[0], log.at(-1)];
  // Its command is still kept, and the relay begins it.
  if (!first || !last) return { did: 'nothing', why: 'hasNotBegun', seq: -1 };
  const found = await askWorkflow(parts.client, caseId, last);
  if (found.is === 'alive') return { did: 'nothing', why: 'runs', seq: found.seq };
  const { state, version } = await stateOf(parts.db, row, log);
  const outstanding = await outstandingOf({ db: parts.db, caseId, state }, log);
  if (isOver(state, outstanding, found.is === 'done')) return { did: 'nothing', why: 'isOver', seq: last.seq };
  if (found.is === 'behind') await parts.client.workflow.getHandle(caseId).terminate('it knows less than the log');
  const resume = { state, head: { seq: last.seq, hash: last.hash }, outstanding };
  const begun = { ...beginning(first), caseId, ...version, clockOffset: parts.clockOffset };
  return restart(parts.client, row, { ...begun, resume }, found.is === 'behind');
}

/** What the case was started with. */
function beginning({ event }: LogEntryRow): Pick<CaseInput, 'meta' | 'input' | 'start'> {
  const { id, at, by, input, start } = event as unknown as Begun;
  return { meta: { id, at, by }, input, start };
}

async function stateOf(db: Database, row: CaseRow, log: readonly LogEntryRow[]) {
  const { first, planOf, now } = await drawingsOf(db, row, log);
  // What the log holds was written by the engine.
  return { state: fold(first, log as unknown as Entry[], planOf), version: now };
}

/** One that a person ended may still hold money until its workflow has given it back. */
const isOver = (
  { status, pending, orphans }: State,
  outstanding: readonly Outstanding[],
  completed: boolean,
): boolean =>
  pending.length + orphans.length + outstanding.length === 0 &&
  (status === 'ended' || (status === 'cancelled' && completed));

type Resumed = CaseInput & Required<Pick<CaseInput, 'resume'>>;

async function restart(client: Client, row: CaseRow, input: Resumed, replaced: boolean): Promise<Recovered> {
  const { state, head } = input.resume;
  try {
    const options = { workflowId: row.id, taskQueue: TASK_QUEUE, args: [input] as [CaseInput] };
    await client.workflow.start(row.processKey, options);
  } catch (error) {
    // Somebody else recovered it meanwhile.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { did: 'nothing', why: 'runs', seq: head.seq };
    throw error;
  }
  return { did: 'restarted', seq: head.seq, waitsFor: waits(state), replaced };
}

function waits({ pending, due }: State): Waits {
  const works = pending.filter(({ type }) => type === 'run' || type === 'undo').length;
  return { works, people: pending.length - works, times: due.length };
}
