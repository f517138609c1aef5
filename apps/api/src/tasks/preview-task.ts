import { randomUUID } from 'node:crypto';
import { resolveTime, usualCalendar } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { CompleteTask, GoesTo, TaskPreview } from '@samskab/contracts';
import type { Model } from '@samskab/definition';
import { compile, computedAsk, fold, step, view } from '@samskab/engine';
import type { Entry, Plan, State, View } from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { formFaults } from '../forms/form-faults.ts';
import { findTask } from './find-task.ts';
import type { TaskAddress } from './find-task.ts';

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});
/** Work after work, without a person between: further nobody looks. */
const LONGEST = 20;

/**
 * "Sendes til …": where the case would go if the task were done like this. The same engine takes the step on the state
 * the log leads to, and does all work as if it succeeded; nothing is kept. Throws `invalid` with every fault.
 */
export async function previewTask(ctx: Ctx, at: TaskAddress, { data }: CompleteTask): Promise<TaskPreview> {
  const { read } = ctx.database;
  const found = await findTask(ctx, read, at);
  const { task, caseRow, drawing } = found;
  authorise(ctx, 'task.complete', found.resource);
  if (task.status !== 'open') throw new Refusal('taskClosed');
  const faults = formFaults(drawing, drawing.form(task.node), data, { ...caseRow.data, ...task.data });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  const [version, entries] = await Promise.all([
    read.versions.first({ id: caseRow.versionId }),
    read.log.entries(caseRow.id),
  ]);
  const plan = compile(version?.slim as Model);
  const before = fold(plan, entries as unknown as Entry[]);
  const event = { type: 'taskCompleted' as const, task: task.id, data, id: randomUUID(), at: await ctx.clock.now() };
  const taken = step(plan, before, event, ask);
  if (!taken.ok) throw new Refusal(taken.code === 'invalid' ? 'invalid' : 'stale');
  return { goesTo: newlyOpen(drawing, view(plan, before), view(plan, worked(plan, taken.state))) };
}

/** All work done at once, as far as it goes without people. */
function worked(plan: Plan, from: State): State {
  let state = from;
  for (let round = 0; round < LONGEST; round += 1) {
    const work = view(plan, state).works.find(({ orphan }) => !orphan);
    const event = work && { type: 'workDone' as const, work: work.id, data: {}, id: randomUUID(), at: from.at };
    const taken = event && step(plan, state, event, ask);
    if (!taken?.ok) break;
    state = taken.state;
  }
  return state;
}

function newlyOpen(drawing: DrawingOf, before: View, after: View): GoesTo[] {
  const known = new Set([...before.tasks, ...before.items, ...before.waits].map(({ id }) => id));
  const isNew = ({ id }: { id: string }) => !known.has(id);
  const to = (node: string, kind: GoesTo['kind']): GoesTo => {
    const role = drawing.roleOf(node);
    return { node, name: drawing.nodeName(node), who: role?.name ?? null, side: role?.side ?? null, kind };
  };
  const places = [
    ...after.tasks.filter(isNew).map(({ node }) => to(node, 'person')),
    ...after.items.filter(isNew).map(({ node, register }) => to(node, register)),
    ...after.waits.filter(isNew).map(({ node }) => to(node, 'time')),
    ...(after.status === 'running' ? [] : [to(after.outcome ?? '', 'end')]),
  ];
  return places.filter(({ node }, index) => places.findIndex((one) => one.node === node) === index);
}
