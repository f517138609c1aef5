import { parseModel } from '@samskab/definition';
import {
  activity,
  drawing,
  drawn,
  event,
  flow,
  gateway,
  process,
  user,
  type Json,
  type JsonObject,
} from './support.ts';

const found = (json: unknown): [string, string][] => {
  const result = parseModel(json);
  return result.ok ? [] : result.faults.map(({ code, path }): [string, string] => [code, path.join('.')]);
};

const start = event('start', 'start');
const timer = { id: 't.t', kind: 'timer', time: { duration: 'duration("P1D")' } };
const roles = [{ id: 'clerk', side: 'municipality' }];
const variables = [
  { id: 'town', type: 'text' },
  { id: 'amount', type: 'money' },
];

/** A process with these nodes behind its start, and these flows. */
const withNodes = (nodes: Json[], flows: Json[] = [], more: JsonObject = {}): JsonObject =>
  drawn({ nodes: [start, ...nodes], flows, roles, variables, ...more });

const at = (path: string): string => `processes.0.${path}`;

describe('ids are unique in the file', () => {
  it('over nodes, flows, fields, triggers, lanes and roots', () => {
    const json = drawing({
      roots: [{ id: 'lane', kind: 'signal' }],
      processes: [
        process({
          variables,
          nodes: [
            start,
            user('ask', { form: [{ id: 'start', variable: 'town' }] }),
            event('t', 'catch', [{ ...timer, id: 'ask' }]),
          ],
          flows: [{ id: 't', from: 'start', to: 'ask' }],
          lanes: [{ id: 'lane', nodes: [], lanes: [{ id: 'town', nodes: [] }] }],
        }),
      ],
    });
    expect(found(json)).toEqual([
      ['duplicateId', at('nodes.1.form.0.id')],
      ['duplicateId', at('nodes.2.on.0.id')],
      ['duplicateId', at('flows.0.id')],
      ['duplicateId', at('lanes.0.lanes.0.id')],
      ['duplicateId', 'roots.0.id'],
    ]);
  });

  it('and so are the keys of processes', () => {
    const other = process({ id: 'other', executable: false, nodes: [], flows: [] });
    expect(found(drawing({ processes: [process(), other] }))).toEqual([['duplicateKey', 'processes.1.key']]);
  });
});

describe('what is pointed at exists', () => {
  it.each<[string, JsonObject, string, string]>([
    ['the role of an activity', user('ask', { role: 'gone' }), 'unknownRole', 'role'],
    [
      'the one a task is escalated to',
      user('ask', { due: { due: { workingDays: '1' }, escalate: 'gone' } }),
      'unknownRole',
      'due.escalate',
    ],
    [
      'the variable of a field',
      user('ask', { form: [{ id: 'f', variable: 'gone' }] }),
      'unknownVariable',
      'form.0.variable',
    ],
    ['where an output goes', user('ask', { output: [{ from: '1', to: 'gone' }] }), 'unknownVariable', 'output.0.to'],
    ['where an input goes', user('ask', { input: [{ from: '1', to: 'gone' }] }), 'unknownVariable', 'input.0.to'],
    [
      'where a loop collects',
      user('ask', { loop: { kind: 'parallel', over: 'x', as: 'each', collect: { from: 'each', to: 'gone' } } }),
      'unknownVariable',
      'loop.collect.to',
    ],
    ['the message an activity waits for', activity('ask', 'receive', { ref: 'gone' }), 'unknownRoot', 'ref'],
    [
      'the message of an event',
      event('ask', 'catch', [{ id: 't', kind: 'message', ref: 'gone' }]),
      'unknownRoot',
      'on.0.ref',
    ],
    [
      'a message that is a signal',
      event('ask', 'catch', [{ id: 't', kind: 'message', ref: 'bell' }]),
      'unknownRoot',
      'on.0.ref',
    ],
    [
      'what is compensated',
      event('ask', 'throw', [{ id: 't', kind: 'compensation', of: 'gone' }]),
      'unknownNode',
      'on.0.of',
    ],
    [
      'the line money moves on',
      activity('ask', 'service', { facet: funding({ line: 'gone' }) }),
      'unknownLine',
      'facet.line',
    ],
    [
      'where money was decided',
      activity('ask', 'service', { facet: funding({ decidedBy: 'gone' }) }),
      'unknownNode',
      'facet.decidedBy',
    ],
    [
      'who chose what is ordered',
      user('ask', { facet: { kind: 'order', decidedBy: 'gone' } }),
      'unknownNode',
      'facet.decidedBy',
    ],
    [
      'who hands over',
      user('ask', { facet: { kind: 'handover', object: 'town', from: 'gone', to: 'clerk' } }),
      'unknownRole',
      'facet.from',
    ],
    [
      'who takes over',
      user('ask', { facet: { kind: 'handover', object: 'town', from: 'clerk', to: 'gone' } }),
      'unknownRole',
      'facet.to',
    ],
    [
      'who is told',
      activity('ask', 'send', { facet: { kind: 'notification', to: 'gone' } }),
      'unknownRole',
      'facet.to',
    ],
    [
      'where an outcome goes',
      user('ask', { facet: checkpoint({ outcome: 'gone' }) }),
      'unknownVariable',
      'facet.outcome',
    ],
    [
      'a placeholder',
      user('ask', { facet: checkpoint({ recommendation: '{town} {gone}' }) }),
      'placeholder',
      'facet.recommendation',
    ],
    ['an outcome that fits', user('ask', { facet: checkpoint({ outcome: 'amount' }) }), 'outcomeType', 'facet.outcome'],
    ['the scope of a node', user('ask', { parent: 'gone' }), 'unknownParent', 'parent'],
  ])('%s', (_, node, code, path) => {
    const json = withNodes([node]);
    json['roots'] = [{ id: 'bell', kind: 'signal' }];
    expect(found(json)).toContainEqual([code, at(`nodes.1.${path}`)]);
  });

  it.each<[string, JsonObject, string, string]>([
    ['the ends of a flow', { flows: [{ id: 'f', from: 'gone', to: 'start' }] }, 'unknownNode', 'flows.0.from'],
    [
      'the area of a line',
      { moneyLines: [{ id: 'l', area: 'gone', kind: 'freed' }] },
      'unknownVariable',
      'moneyLines.0.area',
    ],
    [
      'an area that is constant',
      { moneyLines: [{ id: 'l', area: 'town', kind: 'freed' }] },
      'areaNotConstant',
      'moneyLines.0.area',
    ],
    ['the nodes of a lane', { lanes: [{ id: 'l', nodes: ['gone'] }] }, 'unknownNode', 'lanes.0.nodes.0'],
    ['the role of a lane', { lanes: [{ id: 'l', nodes: [], role: 'gone' }] }, 'unknownRole', 'lanes.0.role'],
    [
      'the ends of a line to a note',
      { artifacts: [{ id: 'a', kind: 'association', from: 'gone' }] },
      'unknownElement',
      'artifacts.0.from',
    ],
    [
      'the scope of a variable',
      { variables: [...variables, { id: 'v', type: 'text', parent: 'gone' }] },
      'unknownParent',
      'variables.2.parent',
    ],
  ])('%s', (_, more, code, path) => {
    expect(found(withNodes([], [], more))).toContainEqual([code, at(path)]);
  });

  it('in a collaboration', () => {
    const json = drawing({
      collaboration: {
        id: 'c',
        pools: [{ id: 'p', process: 'gone' }],
        messageFlows: [{ id: 'm', from: 'p', to: 'nowhere', message: 'none' }],
      },
    });
    expect(found(json)).toEqual([
      ['unknownProcess', 'collaboration.pools.0.process'],
      ['unknownElement', 'collaboration.messageFlows.0.to'],
      ['unknownRoot', 'collaboration.messageFlows.0.message'],
    ]);
  });

  it('a variable is seen only inside its scope', () => {
    const nodes = [
      activity('sub', 'subProcess'),
      user('in', { parent: 'sub', form: [{ id: 'f1', variable: 'own' }] }),
      user('out', { form: [{ id: 'f2', variable: 'own' }] }),
    ];
    const own = { id: 'own', type: 'text', parent: 'sub' };
    expect(found(withNodes(nodes, [], { variables: [own] }))).toEqual([
      ['unknownVariable', at('nodes.3.form.0.variable')],
    ]);
  });

  it('a variable has a name an expression can read', () => {
    const hyphen = { id: 'top-up', type: 'money' };
    expect(found(withNodes([], [], { variables: [hyphen] }))).toEqual([['variableName', at('variables.0.id')]]);
  });
});

describe('scopes', () => {
  it('are never inside themselves', () => {
    const nodes = [activity('a', 'subProcess', { parent: 'b' }), activity('b', 'subProcess', { parent: 'a' })];
    expect(found(withNodes(nodes))).toEqual([
      ['parentCycle', at('nodes.1.parent')],
      ['parentCycle', at('nodes.2.parent')],
    ]);
  });

  it('are sub-processes, not tasks', () => {
    expect(found(withNodes([user('a'), user('b', { parent: 'a' })]))).toEqual([
      ['unknownParent', at('nodes.2.parent')],
    ]);
  });

  it('are not crossed by flows', () => {
    const nodes = [activity('sub', 'subProcess'), user('in', { parent: 'sub' }), user('out')];
    const flows = [flow('out', 'in'), flow('in', 'in', { id: 'loop' })];
    expect(found(withNodes(nodes, flows))).toEqual([
      ['flowAcross', at('flows.0')],
      ['flowAcross', at('flows.1')],
    ]);
  });
});

describe('flows go where tokens can', () => {
  const nodes = [
    user('ask'),
    gateway('and', 'parallel'),
    gateway('xor', 'exclusive'),
    event('late', 'boundary', [timer], { attachedTo: 'ask' }),
    event('wait', 'catch', [{ ...timer, id: 'w.t' }]),
    activity('handler', 'eventSubProcess'),
    event('end', 'end'),
  ];

  it.each<[string, JsonObject, string, string]>([
    ['not out of an end', flow('end', 'ask'), 'flowFromEnd', 'from'],
    ['not into a start', flow('ask', 'start'), 'flowIntoStart', 'to'],
    ['not into a boundary', flow('ask', 'late'), 'flowIntoBoundary', 'to'],
    ['not at an event sub-process', flow('ask', 'handler'), 'flowAtEventSubProcess', 'to'],
    ['without a condition out of a fork', flow('and', 'ask', { when: 'true' }), 'conditionHere', 'when'],
    ['without a condition out of an event', flow('wait', 'ask', { when: 'true' }), 'conditionHere', 'when'],
  ])('%s', (_, each, code, path) => {
    expect(found(withNodes(nodes, [each]))).toEqual([[code, at(`flows.0.${path}`)]]);
  });

  it.each(['ask', 'xor'])('with a condition out of %s', (from) => {
    expect(found(withNodes(nodes, [flow(from, 'wait', { when: 'true' })]))).toEqual([]);
  });

  it('a default is one of the own flows, and has no condition', () => {
    const choice = (id: string) =>
      withNodes(
        [gateway('q', 'exclusive', { default: id }), user('a'), user('b')],
        [flow('q', 'a', { when: 'true' }), flow('a', 'b')],
      );
    expect(found(choice('a-to-b'))).toEqual([['defaultNotOwn', at('nodes.1.default')]]);
    expect(found(choice('gone'))).toEqual([['defaultNotOwn', at('nodes.1.default')]]);
    expect(found(choice('q-to-a'))).toEqual([['conditionOnDefault', at('flows.0.when')]]);
  });

  it('a fork has no default', () => {
    const fork = [gateway('and', 'parallel', { default: 'and-to-a' }), user('a')];
    expect(found(withNodes(fork, [flow('and', 'a')]))).toEqual([['defaultHere', at('nodes.1.default')]]);
  });

  it('a process that runs has a start, one that is only drawn needs none', () => {
    expect(found(drawn({ nodes: [user('ask')], flows: [] }))).toEqual([['noStart', at('nodes')]]);
    expect(found(drawn({ nodes: [user('ask')], flows: [], executable: false }))).toEqual([]);
  });
});

describe('events', () => {
  it.each<[string, JsonObject, string, string]>([
    ['a start with a terminate', event('e', 'start', [{ id: 't', kind: 'terminate' }]), 'triggerHere', 'on.0.kind'],
    ['an end that waits for time', event('e', 'end', [timer]), 'triggerHere', 'on.0.kind'],
    ['a catch of an error', event('e', 'catch', [{ id: 't', kind: 'error' }]), 'triggerHere', 'on.0.kind'],
    [
      'a start with an error outside an event sub-process',
      event('e', 'start', [{ id: 't', kind: 'error' }]),
      'triggerHere',
      'on.0.kind',
    ],
    ['a boundary without a host', event('e', 'boundary', [timer]), 'boundaryHost', 'attachedTo'],
    ['a boundary on a gateway', event('e', 'boundary', [timer], { attachedTo: 'xor' }), 'boundaryHost', 'attachedTo'],
    ['a boundary on nothing', event('e', 'boundary', [timer], { attachedTo: 'gone' }), 'boundaryHost', 'attachedTo'],
    ['a boundary that waits for nothing', event('e', 'boundary', [], { attachedTo: 'ask' }), 'boundaryEmpty', 'on'],
    ['a catch on a task', event('e', 'catch', [timer], { attachedTo: 'ask' }), 'attachedHere', 'attachedTo'],
    [
      'a catch that does not interrupt',
      event('e', 'catch', [timer], { interrupting: false }),
      'interruptingHere',
      'interrupting',
    ],
    [
      'an error that does not interrupt',
      event('e', 'boundary', [{ id: 't', kind: 'error' }], { attachedTo: 'ask', interrupting: false }),
      'interruptingHere',
      'interrupting',
    ],
    [
      'a link without a target',
      event('e', 'throw', [{ id: 't', kind: 'link', link: 'there' }]),
      'linkTarget',
      'on.0.link',
    ],
  ])('%s', (_, node, code, path) => {
    expect(found(withNodes([user('ask'), gateway('xor', 'exclusive'), node]))).toEqual([[code, at(`nodes.3.${path}`)]]);
  });
});

describe('what would do nothing is refused', () => {
  it.each<[string, JsonObject]>([
    ['adHoc', user('a', { adHoc: { order: 'parallel' } })],
    ['called', user('a', { called: { process: 'other', bind: 'latest' } })],
    ['ref', user('a', { ref: 'letter' })],
  ])('%s on a user activity', (member, node) => {
    expect(found(withNodes([node]))).toContainEqual(['notThisActivity', at(`nodes.1.${member}`)]);
  });
});

function funding(more: JsonObject): JsonObject {
  return { kind: 'funding', op: 'grant', line: 'line', amount: 'all', ...more };
}

function checkpoint(more: JsonObject): JsonObject {
  return { kind: 'checkpoint', body: 'council', recommendation: '', outcome: 'town', ...more };
}
