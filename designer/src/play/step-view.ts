import type { Id } from '@samskab/definition';
import { formatMoney } from '@samskab/expression';
import type { Entry, State } from '@samskab/engine';
import type { NodeView } from '../canvas/view.ts';
import { playWords as words } from '../texts/play.ts';
import type { Frame, Stage } from './frame.ts';

/** One entry of a log as a row of the list. `chips`: what was answered on the way. */
export type StepView = { node?: Id; title: string; chips: string[]; meta?: string; money?: string; look?: NodeView };

type EventOf<T extends Entry['event']['type']> = Extract<Entry['event'], { type: T }>;
type Subject = Partial<{ [T in Entry['event']['type']]: (event: EventOf<T>, before: State) => Id | undefined }>;

const standing = ({ instances, orphans }: State, id: Id): Id | undefined =>
  instances[id]?.node ?? orphans.find((orphan) => orphan.id === id)?.node;

/** Which node an event is about. */
const subjects: Subject = {
  taskCompleted: ({ task }, before) => standing(before, task),
  itemDecided: ({ item }, before) => standing(before, item),
  workDone: ({ work }, before) => standing(before, work.replace(/\/undo$/, '')),
  workRefused: ({ work }, before) => standing(before, work),
  workFailed: ({ work }, before) => standing(before, work),
  timerFired: ({ timer }, before) => timed(before, timer),
  incidentRetried: ({ incident }, before) => before.incidents.find(({ id }) => id === incident)?.node,
};

const timed = ({ due }: State, timer: Id): Id | undefined => {
  const found = due.find(({ id }) => id === timer);
  return found?.node;
};

export function subjectOf({ entry: { event }, before, entered }: Frame): Id | undefined {
  if (event.type === 'begun') return entered[0];
  const subject = subjects[event.type] as ((event: Entry['event'], before: State) => Id | undefined) | undefined;
  return before && subject?.(event, before);
}

/** What a timer brought about is told by what it led to: a boundary event, not its host. */
const shownNode = (frame: Frame, { plan }: Stage): Id | undefined => {
  const { entry, entered } = frame;
  const hung = entry.event.type === 'timerFired' ? entered[0] : undefined;
  const element = hung === undefined ? undefined : plan.nodes[hung]?.element;
  return element?.type === 'event' && element.position === 'boundary' ? hung : subjectOf(frame);
};

const outcomeWord = (event: Entry['event']): string[] => {
  if (event.type !== 'itemDecided') return [];
  return [event.outcome === 'accepted' ? words.accepted : (words.outcomes[event.outcome] ?? event.outcome)];
};

const trouble: Partial<Record<Entry['event']['type'], string>> = {
  workRefused: words.happened.refused,
  workFailed: words.happened.failed,
  incidentRetried: words.happened.retried,
};

const answersOf = ({ took }: Frame, { process, plan }: Stage): string[] =>
  process.flows.flatMap(({ id, from, name }) =>
    name !== undefined && took.includes(id) && plan.nodes[from]?.element.type === 'gateway' ? [name] : [],
  );

/** What a posting moved, when it is a variable's own amount. */
function moneyOf(node: Id | undefined, { view }: Frame, { plan }: Stage): string | undefined {
  const element = node === undefined ? undefined : plan.nodes[node]?.element;
  if (element?.type !== 'activity' || element.facet?.kind !== 'funding') return undefined;
  const amount = view.data[element.facet.amount];
  return typeof amount === 'number' ? formatMoney(amount) : undefined;
}

/** `looks`: how each node is drawn. */
export function stepView(frame: Frame, stage: Stage, looks: ReadonlyMap<Id, NodeView>): StepView {
  const node = shownNode(frame, stage);
  const look = node === undefined ? undefined : looks.get(node);
  const meta = trouble[frame.entry.event.type];
  const money = moneyOf(node, frame, stage);
  return {
    ...(node !== undefined && { node }),
    title: look?.name || (node === undefined ? words.happened.other : words.unnamed),
    chips: [...new Set([...outcomeWord(frame.entry.event), ...answersOf(frame, stage)])],
    ...(meta && { meta }),
    ...(money && { money }),
    ...(look && { look }),
  };
}
