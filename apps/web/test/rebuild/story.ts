import { resolveTime, usualCalendar } from '@samskab/calendar';
import type { Id, Model } from '@samskab/definition';
import { begin, compile, computedAsk, step, timerEventId, view, workEventId } from '@samskab/engine';
import type { Begun, Data, Event, State, Step as Taken, View } from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import { namesOf } from './say.ts';
import { nameOf, process, processIn, type Step, type Story } from './shipped.ts';

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});

/** People act at ten in the morning; who only waits, waits until the evening. */
const instantOf = (date: string, waits = false): string => `${date}T${waits ? '20' : '09'}:00:00.000Z`;

const names = namesOf(process.variables);

/** Plays a story of the pattern on a drawing of it with ids of its own. The municipality's systems do what they are told. */
export function played(model: Model, { start, steps }: Story): View {
  const plan = compile(model);
  const drawn = processIn(model);
  const ids = new Map([...namesOf(drawn.variables)].map(([id, name]) => [name, id]));
  const own = (data: Step['data']): Data =>
    Object.fromEntries(Object.entries(data).map(([id, value]) => [ids.get(names.get(id) ?? '') ?? id, value]));
  const nodeCalled = (id: Id): Id => drawn.nodes.find(({ name }) => name === nameOf(id))?.id ?? id;

  let state = {} as State;
  let asked = 0;
  const take = (taken: Taken, { at }: Begun | Event): void => {
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    ({ state } = taken);
    for (const command of taken.commands)
      if (command.type === 'run')
        happens({ type: 'workDone', id: workEventId(command.id, command.attempt), at, work: command.id, data: {} });
  };
  const happens = (event: Event): void => take(step(plan, state, event, ask), event);
  const openAt = (open: readonly { id: Id; node: Id }[], node: Id): Id => {
    const found = open.find((one) => one.node === nodeCalled(node));
    if (!found) throw new Error(`${node} is not open`);
    return found.id;
  };
  const timeGoesTo = (until: string): void => {
    for (let due = state.due[0]; due && due.at <= until; due = state.due[0])
      happens({ type: 'timerFired', timer: due.id, id: timerEventId(due.id), at: due.at });
  };
  const act = (one: Step): void => {
    const at = instantOf(one.date, one.do === 'wait');
    timeGoesTo(at);
    if (one.do === 'wait') return;
    const meta = { id: `c${(asked += 1)}`, at, data: own(one.data) };
    const { tasks, items } = view(plan, state);
    if (one.do === 'complete') return happens({ ...meta, type: 'taskCompleted', task: openAt(tasks, one.task) });
    const outcome = one.do === 'decide' ? one.outcome : 'accepted';
    return happens({ ...meta, type: 'itemDecided', item: openAt(items, one.item), outcome });
  };

  const letter: Begun = { type: 'begun', id: 'letter', at: instantOf(start.date), input: start.data };
  take(begin(plan, letter.input, letter, ask), letter);
  steps.forEach(act);
  return view(plan, state);
}
