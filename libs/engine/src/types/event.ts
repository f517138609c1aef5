import type { Id } from '@samskab/definition';
import type { Data, Json } from './json.ts';

/**
 * `id`: the command's id when a person did it, `timerEventId(due)` when time did, `workEventId(work, attempt)` when an
 * activity did; it is unique in the case. `at`: ISO UTC; earlier than the case's last event it counts as that one's.
 */
export type Meta = { id: Id; at: string; by?: string };

/**
 * What did happen. `workRefused` is the business's no (a BPMN error), `workFailed` a technical one; both say that
 * nothing was done, so an activity whose outcome is unknown is asked again until it is known.
 */
export type Event = Meta &
  (
    | { type: 'taskCompleted'; task: Id; data: Data }
    | { type: 'itemDecided'; item: Id; outcome: string; data: Data }
    | { type: 'workDone'; work: Id; data: Data }
    | { type: 'workRefused'; work: Id; code: string; data: Data }
    | { type: 'workFailed'; work: Id; reason: string }
    | { type: 'timerFired'; timer: Id }
    | { type: 'messageReceived'; subscription: Id; data: Data }
    | { type: 'caseEnded'; call: Id; outcome: string; data: Data }
    | { type: 'incidentRetried'; incident: Id }
    /** `answer` stands in for the expression that faulted; `data` sets variables first. At least one of them. */
    | { type: 'incidentResolved'; incident: Id; answer?: Json; data?: Data }
    | { type: 'variablesSet'; scope: Id; data: Data; reason: string }
    | { type: 'stepChosen'; scope: Id; node: Id }
    | ({ type: 'tokensMoved' } & Intervention)
    /**
     * The plan given to `step` is the new version's; `map` says which node, flow or trigger an old one has become. `from`
     * is the version before, `hash` that of the new one's drawing.
     */
    | ({ type: 'migrated'; version: Id; map: Record<Id, Id>; from?: Id; hash?: string } & Partial<Intervention>)
    | { type: 'upgraded'; engine: number }
    | { type: 'caseCancelled'; reason: string }
  );

/**
 * What a person changes by hand, whole or not at all: tokens taken away and put down, variables given back what they
 * held, work taken back one after the other. `after`: the log entry it was decided on; refused as `stale` at another.
 */
export type Intervention = {
  cancel: Id[];
  start: Placing[];
  reason: string;
  data?: Data;
  undo?: Undoing[];
  lasting?: Lasting[];
  after?: number;
};
/** A token to put down; `via`: the flow it counts as having come by, which lets it wait at a join. */
export type Placing = { node: Id; scope: Id; via?: Id };
/** Work that was done (`id` is that of its command), and is to be undone. */
export type Undoing = { id: Id; node: Id; work: string };

/**
 * Work that was done (`id` is that of its command) and cannot be taken back: asked for again at its node, it counts as
 * done with the same `result`. `countsFor`: the command it did that for.
 */
export type Lasting = {
  id: Id;
  node: Id;
  work: string;
  data: Data;
  result: Data;
  at: string;
  countsFor?: Id;
};

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** How a case came to be: the log's entry 0. `start` picks a start event where the drawing has several. */
export type Begun = Meta & { type: 'begun'; input: Data; start?: Id };
