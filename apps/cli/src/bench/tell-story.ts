import { begin, step, timerEventId, view, workEventId } from '@samskab/engine';
import type { Ask, Begun, Command, Data, Entry, Event, Plan, State, Step } from '@samskab/engine';
import type { Step as Told, Variant } from '@samskab/workflows/scenario';

/** The log of a story in which all work succeeds at once, as the engine alone would write it. */
export function tellStory(plan: Plan, { start, steps }: Variant, ask: Ask): Entry[] {
  const entries: Entry[] = [];
  let state: State | undefined;

  const take = (event: Begun | Event, taken: Step): void => {
    if (!taken.ok) throw new Error(`${event.type}: ${JSON.stringify(taken)}`);
    state = taken.state;
    entries.push({ event, answers: taken.answers });
    for (const command of taken.commands) if (command.type === 'run') happen(done(command, event.at));
  };
  const happen = (event: Event): void => take(event, step(plan, state!, event, ask));

  const at = morning(start.date);
  const begun: Begun = { type: 'begun', id: 'begun', at, input: start.data as Data };
  take(begun, begin(plan, begun.input, begun, ask));
  for (const told of steps) {
    const until = told.do === 'wait' ? `${told.date}T20:00:00.000Z` : morning(told.date);
    for (let due = state!.due[0]; due && due.at <= until; due = state!.due[0])
      happen({ type: 'timerFired', id: timerEventId(due.id), at: due.at, timer: due.id });
    const event = eventOf(plan, state!, told, `c${entries.length}`, until);
    if (event) happen(event);
  }
  return entries;
}

const morning = (date: string): string => `${date}T09:00:00.000Z`;

const done = (command: Extract<Command, { type: 'run' }>, at: string): Event => ({
  type: 'workDone',
  id: workEventId(command.id, command.attempt),
  at,
  work: command.id,
  data: {},
});

/** What a person does in this step of the story; nothing where time alone acts. */
export function eventOf(plan: Plan, state: State, told: Told, id: string, at: string): Event | undefined {
  const { tasks, items } = view(plan, state);
  const open = (node: string) => [...tasks, ...items].find((entry) => entry.node === node)!.id;
  const meta = { id, at, by: 'bench' };
  if (told.do === 'complete') return { ...meta, type: 'taskCompleted', task: open(told.task), data: told.data as Data };
  if (told.do === 'decide')
    return { ...meta, type: 'itemDecided', item: open(told.item), outcome: told.outcome, data: told.data as Data };
  if (told.do === 'handOver')
    return { ...meta, type: 'itemDecided', item: open(told.item), outcome: 'accepted', data: told.data as Data };
  return undefined;
}
