import { parseModel, runnable } from '@samskab/definition';
import {
  activity,
  drawing,
  drawn,
  event,
  everything,
  flow,
  gateway,
  process,
  user,
  type Json,
  type JsonObject,
} from './support.ts';

const refusals = (json: JsonObject): [string, string][] => {
  const result = parseModel(json);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return runnable(result.model).map(({ code, path }): [string, string] => [code, path.join('.')]);
};

const start = event('start', 'start');
const time = (id: string, form: JsonObject): Json => ({ id, kind: 'timer', time: form });
const withNodes = (nodes: Json[], flows: Json[] = []): JsonObject =>
  drawn({
    nodes: [start, ...nodes],
    flows,
    roles: [{ id: 'clerk', side: 'municipality' }],
    variables: [
      { id: 'area', type: 'area', constant: true },
      { id: 'outcome', type: 'text' },
    ],
    moneyLines: [{ id: 'line', area: 'area', kind: 'freed' }],
  });

const funding = { kind: 'funding', op: 'free', line: 'line', amount: 'all' };
const facets: JsonObject[] = [
  { kind: 'meeting', form: 'exhibition' },
  { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'outcome' },
  { kind: 'order', decidedBy: 'start' },
  { kind: 'handover', object: 'x', from: 'clerk', to: 'clerk' },
  { kind: 'association' },
  { kind: 'evaluation' },
];

describe('what runs', () => {
  it('tasks with every facet, money, messages, forks, choices and times', () => {
    const forms: JsonObject[] = [{ date: 'd' }, { duration: 'd' }, { cycle: 'c' }, { workingDays: '3' }];
    const window = { window: { from: '07-01', to: '12-31' } };
    const nodes = [
      ...facets.map((facet, at) => user(`u${at}`, { facet })),
      activity('fund', 'service', { facet: funding }),
      activity('tell', 'send', { facet: { kind: 'notification', to: 'clerk' } }),
      ...forms.map((form, at) => event(`b${at}`, 'boundary', [time(`b${at}.t`, form)], { attachedTo: 'u0' })),
      event('open', 'catch', [time('open.t', window)]),
      gateway('q', 'exclusive', { default: 'q-to-u1' }),
      gateway('fork', 'parallel'),
      event('stop', 'end', [{ id: 'stop.t', kind: 'terminate' }]),
      event('end', 'end'),
    ];
    const flows = [flow('q', 'u0', { when: 'true' }), flow('q', 'u1'), flow('fork', 'u0'), flow('fork', 'u1')];
    expect(refusals(withNodes(nodes, flows))).toEqual([]);
  });

  it('a process beside it that is only drawn, whatever it holds', () => {
    const beside = process({
      id: 'beside',
      key: 'beside',
      executable: false,
      nodes: [activity('sub', 'subProcess')],
      flows: [],
    });
    expect(refusals(drawing({ processes: [process(), beside] }))).toEqual([]);
  });
});

describe('what is kept but cannot run yet is refused with its reason', () => {
  it.each<[string, JsonObject, string, string]>([
    ['a script', activity('x', 'script'), 'activityYet', 'activity'],
    ['a call', activity('x', 'call'), 'activityYet', 'activity'],
    ['a sub-process', activity('x', 'subProcess'), 'activityYet', 'activity'],
    ['a loop', user('x', { loop: { kind: 'standard', while: 'true', max: 2 } }), 'loopYet', 'loop'],
    ['compensation', user('x', { isForCompensation: true }), 'compensationYet', 'isForCompensation'],
    ['an inclusive gateway', gateway('x', 'inclusive'), 'gatewayYet', 'gateway'],
    ['an event-based gateway', gateway('x', 'eventBased'), 'gatewayYet', 'gateway'],
    ['a thrown signal', event('x', 'throw', [{ id: 't', kind: 'signal' }]), 'eventYet', ''],
    ['a caught message', event('x', 'catch', [{ id: 't', kind: 'message' }]), 'eventYet', ''],
    ['a start by time', event('x', 'start', [time('t', { date: 'd' })]), 'eventYet', ''],
    ['several triggers', event('x', 'catch', [time('t', { date: 'd' }), time('s', { date: 'd' })]), 'eventYet', ''],
    ['money moved by a person', user('x', { facet: funding }), 'facetHere', 'facet'],
    [
      'a meeting nobody holds',
      activity('x', 'service', { facet: { kind: 'meeting', form: 'townWalk' } }),
      'facetHere',
      'facet',
    ],
    ['a service that does nothing', activity('x', 'service'), 'facetMissing', ''],
    ['a message to nobody', activity('x', 'send'), 'facetMissing', ''],
    [
      'a start that does not say by what',
      event('x', 'start', [{ id: 't', kind: 'message' }]),
      'messageMissing',
      'on.0',
    ],
  ])('%s', (_, node, code, path) => {
    const at = ['processes.0.nodes.1', path].filter(Boolean).join('.');
    expect(refusals(withNodes([node]))).toEqual([[code, at]]);
  });

  it('what stands in a sub-process', () => {
    const nodes = [activity('sub', 'subProcess'), user('in', { parent: 'sub' })];
    expect(refusals(withNodes(nodes)).map(([code]) => code)).toEqual(['activityYet', 'subProcessYet']);
  });

  it('a choice with a way that has no words', () => {
    const nodes = [gateway('q', 'exclusive'), user('a'), user('b')];
    const flows = [flow('q', 'a', { when: 'true' }), flow('q', 'b')];
    expect(refusals(withNodes(nodes, flows))).toEqual([['conditionMissing', 'processes.0.flows.1']]);
  });

  it('a condition on the way out of a task', () => {
    expect(refusals(withNodes([user('a'), user('b')], [flow('a', 'b', { when: 'true' })]))).toEqual([
      ['activityFlowYet', 'processes.0.flows.0.when'],
    ]);
  });

  it('none or two processes that run', () => {
    const twice = drawing({
      processes: [process(), process({ id: 'p2', key: 'k2', nodes: [event('s2', 'start')], flows: [] })],
    });
    expect(refusals(twice)).toEqual([['oneExecutable', 'processes']]);
    expect(refusals(drawing({ processes: [] }))).toEqual([['oneExecutable', 'processes']]);
  });

  it('everything at once, each with its own reason', () => {
    const codes = new Set(refusals(everything()).map(([code]) => code));
    expect([...codes].toSorted()).toEqual([
      'activityFlowYet',
      'activityYet',
      'compensationYet',
      'eventYet',
      'gatewayYet',
      'loopYet',
      'subProcessYet',
    ]);
  });
});
