import { begin, carry, offered, step, timerEventId, view } from '@samskab/engine';
import type { Accepted, Begun, Command, Event, State } from '@samskab/engine';
import { allHandlersFinished, condition, continueAsNew, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import { Alarm } from './alarm.ts';
import { activities } from './activities.ts';
import { CaseLog } from './case-log.ts';
import { loadDrawn, redrawnAs } from './load-drawing.ts';
import type { Drawn } from './load-drawing.ts';
import type { Applied, CaseInput, Outstanding, Standing } from './messages.ts';
import { perform } from './perform.ts';
import { refusal } from './refusal.ts';
import { clockSignal, eventUpdate, standingQuery } from './signatures.ts';

/** So many log entries, and a new run takes over: histories stay short, and the seen-set with them. */
const ENTRIES_PER_RUN = 500;
/** So many events of Temporal's: what a lost worker held is replayed well within a task's ten seconds. */
const EVENTS_PER_RUN = 400;

/**
 * A case as a durable workflow: an adapter around the engine's pure step. Everything that happens is a step, the step
 * is appended to the log, and only then is what it commands performed; what comes back is an event like any other.
 */
export async function runCase(input: CaseInput): Promise<string> {
  /** The drawing in force: a migration takes its place in the same turn as it takes the step. */
  let drawn: Drawn | undefined;
  let state: State | undefined = input.resume && carry(input.resume.state);
  let clockOffset = input.clockOffset;
  let busy = 0;
  const log = new CaseLog(input.caseId, input.resume?.head);
  const alarm = new Alarm(now, ring);

  function now(): string {
    return new Date(Date.now() + clockOffset).toISOString();
  }

  /** Takes a step into the state at once, and into the log in its turn; then performs it. */
  async function record(event: Begun | Event, taken: Accepted, by: Drawn): Promise<Applied> {
    busy += 1;
    state = taken.state;
    drawn = by;
    const { seq } = state;
    alarm.arm(state.due[0]);
    const { answers, moves, commands } = taken;
    await log.append({ seq, event, answers, moves, commands }, view(by.plan, state), by.versionId);
    for (const command of commands) void act(command, event.at);
    busy -= 1;
    return { seq };
  }

  function advance(event: Event, by = drawn!): Promise<Applied> {
    const taken = step(by.plan, state!, event, by.ask);
    if (taken.ok) return record(event, taken, by);
    if (taken.code === 'duplicate') return log.settled().then(() => ({ seq: taken.seq }));
    throw refusal(taken);
  }

  async function act(command: Command, at: string): Promise<void> {
    busy += 1;
    const event = await perform(input.caseId, command, at);
    if (event) await advance(event);
    busy -= 1;
  }

  /**
   * The alarm may ring for what has moved later since: then it is set again. Not before there is a drawing to do
   * something by: what is overdue would ring at once, again and again, and the turn would never end.
   */
  function ring(): void {
    if (!drawn) return;
    fireOverdue();
    alarm.arm(state?.due[0]);
  }

  function fireOverdue(at = now()): void {
    if (!drawn) return;
    for (let due = state?.due[0]; due && due.at <= at; due = state?.due[0]) {
      void advance({ type: 'timerFired', id: timerEventId(due.id), at: due.at, timer: due.id });
    }
  }

  const quiet = (): boolean => busy === 0;
  // An ended case may still have late work to take back, or an undoing that waits for a person.
  const over = (): boolean =>
    !!state && state.status !== 'running' && state.pending.length + state.orphans.length === 0 && quiet();
  // A run begun before this was counted goes on as it began.
  const eventsPerRun = patched('events-per-run') ? EVENTS_PER_RUN : Infinity;
  const long = (): boolean =>
    !!state &&
    (state.seq - state.since >= (input.entriesPerRun ?? ENTRIES_PER_RUN) ||
      workflowInfo().historyLength >= eventsPerRun);
  const wantsNewRun = (): boolean => quiet() && (long() || workflowInfo().continueAsNewSuggested);

  setHandler(standingQuery, (): Standing => ({
    head: log.head,
    applied: state?.applied ?? [],
    idle: !!drawn && quiet(),
    status: state?.status ?? 'running',
  }));
  setHandler(clockSignal, (offset) => {
    // Time only goes forward: the signal of an earlier jump may come last.
    clockOffset = Math.max(clockOffset, offset);
    alarm.reset(state?.due[0]);
    fireOverdue();
  });
  setHandler(
    eventUpdate,
    async (event) => {
      await condition(() => !!drawn && !!state);
      const redrawn = event.type === 'migrated' ? await redrawnAs(event) : undefined;
      fireOverdue(event.at);
      return advance(event, redrawn);
    },
    {
      validator: (event) => {
        if (drawn && state) assertOffered(drawn, state, event);
      },
    },
  );

  // The first task always holds a command: an update that meets an empty one can be lost by the server.
  drawn = await loadDrawn(input);
  if (state) {
    alarm.arm(state.due[0]);
    for (const { command, at } of input.resume?.outstanding ?? stillOpen(state)) void act(command, at);
  } else {
    const begun: Begun = { type: 'begun', ...input.meta, input: input.input, start: input.start };
    const taken = begin(drawn.plan, input.input, { ...input.meta, start: input.start }, drawn.ask);
    if (!taken.ok) throw refusal(taken);
    await record(begun, taken, drawn);
  }
  fireOverdue();

  await condition(() => over() || wantsNewRun());
  // Only now is all that it had begun either done or undone: what is left is what it holds.
  if (over() && state!.status === 'cancelled') await settle(input.caseId, state!.at);
  // The state could move between the condition and this turn: leaving must happen in a turn where all is drained.
  do await condition(() => allHandlersFinished() && quiet());
  while (!allHandlersFinished() || !quiet());
  if (over()) return state!.outcome ?? state!.status;
  const { versionId, hash } = drawn;
  return continueAsNew<typeof runCase>({
    ...input,
    versionId,
    hash,
    clockOffset,
    resume: { state: state!, head: log.head },
  });
}

/** Asked for again in every run, though a run leaves nothing undone: what is there already stays as it is. */
const stillOpen = ({ pending, at }: State): Outstanding[] => pending.map((command) => ({ command, at }));

const settle = (caseId: string, at: string): Promise<void> =>
  activities.settle.executeWithOptions({ summary: 'settle' }, [{ caseId, at }]);

/** Refuses, before anything is written, what the state does not offer; data is weighed when the step is taken. */
function assertOffered({ plan, ask }: Drawn, state: State, event: Event): void {
  if (offered(plan, state, event)) return;
  const refused = step(plan, state, event, ask);
  if (!refused.ok && refused.code !== 'duplicate') throw refusal(refused);
}
