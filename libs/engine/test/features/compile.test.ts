import type { Activity, Event, Gateway, Model, Node, Trigger } from '@samskab/definition';
import { CannotRun, compile, unsupported } from '../../src/index.ts';
import {
  activity,
  drawing,
  end,
  event,
  form,
  gateway,
  path,
  service,
  start,
  timer,
  user,
  variables,
} from '@samskab/testing/drawing';

const reasons = (node: Node) => unsupported(drawing(start(), node)).map(({ reason }) => reason);

describe('compile', () => {
  const model = drawing(
    variables({ local: { type: 'text', parent: 'a' }, shared: 'text' }),
    start(),
    {
      ...user('a', { form: [{ ...form('a', 'shared')[0]!, label: 'Svar', help: 'Skriv ingen navne' }] }),
      name: 'Svar byen',
      doc: 'x',
    },
    { ...user('b', { role: 'own' }), foreign: { attributes: { 'x:y': 'z' } } },
    timer('slow', 'a', { time: { duration: '1' } }),
    end(),
    path('start', 'a', 'b', 'end'),
    { lanes: [{ id: 'lane', role: 'lane-role', nodes: [], lanes: [{ id: 'inner', nodes: ['a', 'b'] }] }] },
  );
  const plan = compile(model);

  it('knows what stands around every node, in document order', () => {
    expect(plan.nodes.a).toMatchObject({
      incoming: ['start>a'],
      outgoing: [{ id: 'a>b', from: 'a', to: 'b' }],
      boundaries: ['slow'],
    });
    expect(plan.starts).toEqual(['start']);
  });

  it("gives a node its own role before its lane's, and its lane's before that around it", () => {
    expect([plan.nodes.a?.role, plan.nodes.b?.role]).toEqual(['lane-role', 'own']);
  });

  it('leaves out texts and what other vendors wrote, so that a corrected spelling is no new behaviour', () => {
    expect(JSON.stringify(plan)).not.toMatch(/Svar|Skriv|x:y|"doc"/);
  });

  it('keeps the variables of the process apart from those of an activity, and knows the types of both', () => {
    expect(Object.keys(plan.variables)).toEqual(['shared']);
    expect(plan.types).toEqual({ local: 'text', shared: 'text' });
  });

  it('is frozen all the way down, and plain JSON', () => {
    expect(Object.isFrozen(plan.nodes.a?.outgoing[0])).toBe(true);
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
  });

  it('does not freeze the drawing it was made from', () => {
    expect(Object.isFrozen(model.processes[0]!.nodes[1])).toBe(false);
    expect(Object.isFrozen((model.processes[0]!.nodes[1] as Activity).form?.[0])).toBe(false);
  });

  it('throws, naming everything that cannot run', () => {
    const broken = drawing(start(), activity('call', 'call'), gateway('or', 'inclusive'));
    expect(() => compile(broken)).toThrow(CannotRun);
    expect(() => compile(broken)).toThrow('call: a call activity comes later; or: an inclusive gateway comes later');
  });
});

describe('what cannot run yet', () => {
  it.each([
    'none',
    'manual',
    'receive',
    'script',
    'businessRule',
    'call',
    'subProcess',
    'eventSubProcess',
    'transaction',
    'adHoc',
  ] as Activity['activity'][])('is a %s activity', (kind) =>
    expect(reasons(activity('x', kind))).toEqual([expect.stringMatching(/comes later$/)]),
  );

  it.each(['inclusive', 'eventBased', 'complex'] as Gateway['gateway'][])('is a gateway that is %s', (kind) => {
    expect(reasons(gateway('x', kind))).toEqual([expect.stringMatching(/comes later$/)]);
  });

  const triggers: Omit<Trigger, 'id'>[] = [
    ...(['message', 'signal', 'error', 'escalation', 'compensation', 'cancel', 'terminate'] as const).map((kind) => ({
      kind,
    })),
    { kind: 'conditional', when: 'true' } as Omit<Trigger, 'id'>,
    { kind: 'link', link: 'a' } as Omit<Trigger, 'id'>,
    { kind: 'timer', time: { duration: '1' } } as Omit<Trigger, 'id'>,
  ];
  const runs: Record<Event['position'], string[]> = {
    start: ['message'],
    catch: ['timer'],
    throw: [],
    boundary: ['timer', 'error'],
    end: ['terminate'],
  };
  it.each(
    (Object.keys(runs) as Event['position'][]).flatMap((position) =>
      triggers.map((trigger) => [position, trigger] as const),
    ),
  )('is, at a %s event, every trigger but those that run: %p', (position, trigger) => {
    const expected = runs[position].includes(trigger.kind) ? [] : [expect.stringMatching(/comes later$/)];
    expect(reasons(event('x', position, trigger, position === 'boundary' ? { attachedTo: 'y' } : {}))).toEqual(
      expected,
    );
  });

  it.each<[string, Node]>([
    [
      'an event with several triggers',
      {
        ...event('x', 'catch'),
        on: [
          { id: 'a', kind: 'signal' },
          { id: 'b', kind: 'signal' },
        ],
      },
    ],
    ['multi-instance', user('x', { loop: { kind: 'parallel', over: 'list', as: 'one' } })],
    ['a loop', user('x', { loop: { kind: 'standard', while: 'true', max: 3 } })],
    ['compensation', service('x', { isForCompensation: true })],
    ['a send task without a notification', activity('x', 'send')],
    ['sub-processes', { ...user('x'), parent: 'sub' }],
  ])('is %s', (what, node) => expect(reasons(node)).toEqual([expect.stringMatching(new RegExp(`^${what} come`))]));

  it('is money moved by a person, and a meeting held by a machine', () => {
    expect(reasons(user('x', { facet: { kind: 'funding', op: 'free', line: 'l', amount: '1' } }))).toEqual([
      'a user task cannot be a funding',
    ]);
    expect(reasons(service('x', { facet: { kind: 'meeting', form: 'townWalk' } }))).toEqual([
      'a service task cannot be a meeting',
    ]);
  });

  it('is a process without a start, and a file without exactly one process that runs', () => {
    expect(unsupported(drawing(user('a')))).toEqual([{ id: 'process', reason: 'it needs a start event' }]);
    const file = drawing(start());
    const two: Model = { ...file, processes: [...file.processes, ...file.processes] };
    expect(unsupported(two)).toEqual([{ id: 'file', reason: 'exactly one process must be executable' }]);
  });
});
