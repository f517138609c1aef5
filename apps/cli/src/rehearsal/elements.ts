import type { Flow, Model, Node } from '@samskab/definition';
import type { Event, Plan, State, View } from '@samskab/engine';
import { view } from '@samskab/engine';
import { row, task } from '../bench/drawings.ts';
import type { Act, Told } from './told.ts';

type Said = Event extends infer E ? (E extends Event ? Omit<E, 'id' | 'at' | 'by'> : never) : never;

const BEGUN = '2026-03-03T08:00:00.000Z';
const day = (number: number): string => new Date(Date.parse(BEGUN) + number * 86_400_000).toISOString();

/** Somebody says something, by what the case shows; `day` counts from its beginning. */
const says = (number: number, what: (shown: View) => Said): Act => ({
  at: day(number),
  event: (plan: Plan, state: State, id: string) =>
    ({ ...what(view(plan, state)), id, at: day(number), by: 'somebody' }) as Event,
});
const waits = (number: number): Act => ({ at: day(number), event: () => undefined });

const only = <T extends { id: string; node: string }>(open: readonly T[], node?: string): string => {
  const found = open.find((one) => node === undefined || one.node === node);
  if (!found) throw new Error(`nothing is open at ${node ?? 'any node'}`);
  return found.id;
};
const completes = (number: number, node: string): Act =>
  says(number, ({ tasks }) => ({ type: 'taskCompleted', task: only(tasks, node), data: { noted: 'ja' } }));

const told = (name: string, model: Model, ...acts: Act[]): Told => ({ name, model, at: BEGUN, input: {}, acts });

/** A drawing with one process, changed. */
const changed = (model: Model, nodes: Node[], pairs: [string, string][]): Model => {
  const [process] = model.processes;
  if (!process) throw new Error('a row is a process');
  const flows = pairs.map(([from, to]): Flow => ({ id: `f-${from}-${to}`, from, to }));
  return {
    ...model,
    processes: [{ ...process, nodes: [...process.nodes, ...nodes], flows: [...process.flows, ...flows] }],
  };
};

const ends = (id: string, on: Extract<Node, { type: 'event' }>['on'] = []): Node => ({
  id,
  type: 'event',
  position: 'end',
  on,
});
const expects = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'service',
  facet: { kind: 'funding', op: 'expect', line: 'line', amount: '10000' },
});
/** More than there is: the ledger says no. */
const releases = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'service',
  facet: { kind: 'funding', op: 'release', line: 'line', amount: '10000', reason: '"Det blev ikke til noget"' },
});
const beside = (id: string, host: string, cycle: boolean): Node => {
  const time = cycle ? { cycle: '"R/P2D"' } : { duration: 'duration("P2D")' };
  const on = [{ id: `${id}.t`, kind: 'timer' as const, time }];
  return { id, type: 'event', position: 'boundary', on, attachedTo: host, ...(cycle && { interrupting: false }) };
};
const decided = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'user',
  role: 'case-worker',
  facet: { kind: 'checkpoint', body: 'council', recommendation: 'at sagen godkendes', outcome: 'outcome' },
});
const split = (id: string): Node => ({ id, type: 'gateway', gateway: 'parallel' });

const reminded = row('element-reminder', [
  task('a', { due: { duration: 'duration("P9D")' }, remind: { cycle: '"R/P2D"' }, escalate: 'case-worker' }),
]);
const late = changed(
  row('element-boundary-timer', [task('a')]),
  [beside('late', 'a', false), ends('too-late')],
  [['late', 'too-late']],
);
const again = changed(
  row('element-boundary-cycle', [task('a')]),
  [beside('again', 'a', true), task('b'), ends('told')],
  [
    ['again', 'b'],
    ['b', 'told'],
  ],
);
const refused = changed(
  row('element-boundary-error', [releases('a')]),
  [
    { id: 'no', type: 'event', position: 'boundary', attachedTo: 'a', on: [{ id: 'no.e', kind: 'error' }] },
    ends('refused'),
  ],
  [['no', 'refused']],
);
const both = changed(
  row('element-terminate', [split('both'), decided('a')]),
  [task('b'), ends('stop', [{ id: 'stop.t', kind: 'terminate' }])],
  [
    ['both', 'b'],
    ['b', 'stop'],
  ],
);
/** One way of two, by a condition that cannot be answered before something is noted. */
const chosen = changed(
  row('element-answered', [
    { id: 'which', type: 'gateway', gateway: 'exclusive', default: 'f-which-other' },
    task('a'),
  ]),
  [ends('other')],
  [['which', 'other']],
);
const asked = (model: Model): Model => ({
  ...model,
  processes: model.processes.map((one) => ({
    ...one,
    flows: one.flows.map((flow) => (flow.id === 'f-which-a' ? { ...flow, when: 'noted' } : flow)),
  })),
});
const milestone: Node = { id: 'half', type: 'event', position: 'throw', on: [] };

/** What no story of a pattern shows: each kind that runs, and each thing a person can do to a case, in a small drawing. */
export const elements: Told[] = [
  told('element.reminder', reminded, waits(5), waits(11), completes(12, 'a')),
  told('element.boundary-timer', late, waits(3)),
  told('element.boundary-cycle', again, waits(3), waits(5), completes(5, 'a'), completes(5, 'b'), completes(5, 'b')),
  told('element.boundary-error', refused),
  told('element.terminate', both, completes(1, 'b')),
  told('element.milestone', row('element-milestone', [milestone, task('a')]), completes(1, 'a')),
  told(
    'element.incident',
    row('element-incident', [releases('a')]),
    says(1, ({ incidents }) => ({ type: 'incidentRetried', incident: only(incidents) })),
    says(2, () => ({ type: 'caseCancelled', reason: 'Det kan ikke lade sig gøre' })),
  ),
  told(
    'element.answered',
    asked(chosen),
    says(1, ({ incidents }) => ({ type: 'incidentResolved', incident: only(incidents), answer: true })),
    completes(2, 'a'),
  ),
  told(
    'element.cancelled',
    row('element-cancelled', [expects('a'), task('b')]),
    says(1, () => ({ type: 'caseCancelled', reason: 'Byen vil ikke mere' })),
  ),
  told(
    'element.by-hand',
    row('element-by-hand', [expects('a'), task('b'), task('c')]),
    says(1, () => ({ type: 'variablesSet', scope: 'i0', data: { noted: 'rettet' }, reason: 'Det var forkert' })),
    says(2, ({ tokens }) => ({
      type: 'tokensMoved',
      cancel: tokens.map(({ instance }) => instance),
      start: [{ node: 'c', scope: 'i0' }],
      reason: 'Det er gjort',
      undo: [{ id: 'i2', node: 'a', work: 'funding' }],
    })),
    completes(3, 'c'),
  ),
];
