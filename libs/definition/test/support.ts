/** Plain JSON, as a file holds it; tests change it before it is read. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const user = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  type: 'activity',
  activity: 'user',
  ...more,
});
export const activity = (id: string, kind: string, more: JsonObject = {}): JsonObject => ({
  id,
  type: 'activity',
  activity: kind,
  ...more,
});
export const event = (id: string, position: string, on: Json[] = [], more: JsonObject = {}): JsonObject => ({
  id,
  type: 'event',
  position,
  on,
  ...more,
});
export const gateway = (id: string, kind: string, more: JsonObject = {}): JsonObject => ({
  id,
  type: 'gateway',
  gateway: kind,
  ...more,
});
export const flow = (from: string, to: string, more: JsonObject = {}): JsonObject => ({
  id: `${from}-to-${to}`,
  from,
  to,
  ...more,
});

export const process = (more: JsonObject = {}): JsonObject => ({
  id: 'process',
  key: 'town-bus',
  executable: true,
  variables: [],
  moneyLines: [],
  roles: [],
  nodes: [event('start', 'start'), user('ask'), event('end', 'end')],
  flows: [flow('start', 'ask'), flow('ask', 'end')],
  lanes: [],
  artifacts: [],
  ...more,
});

export const drawing = (more: JsonObject = {}): JsonObject => ({
  format: 1,
  id: 'drawing',
  namespace: 'https://samkoebing.example/drawings',
  processes: [process()],
  roots: [],
  ...more,
});

/** A drawing of one process with these parts in place of its own. */
export const drawn = (more: JsonObject): JsonObject => drawing({ processes: [process(more)] });

const facets: Json[] = [
  { kind: 'meeting', form: 'townWalk' },
  {
    kind: 'checkpoint',
    body: 'council',
    recommendation: 'at {town} får {amount}',
    amount: 'amount',
    outcome: 'outcome',
  },
  { kind: 'order', decidedBy: 'user-0' },
  { kind: 'handover', object: 'town', from: 'clerk', to: 'citizens' },
  { kind: 'association' },
  { kind: 'evaluation' },
];

const inside = { parent: 'sub' };

const whole = (): JsonObject =>
  drawing({
    name: 'Alt',
    doc: 'En tegning med det hele',
    foreign: { attributes: { 'x:a': '1' }, xml: ['<x:b/>'] },
    roots: [
      { id: 'letter', kind: 'message', key: 'town' },
      { id: 'bell', kind: 'signal' },
      { id: 'broken', kind: 'error', code: 'E1' },
      { id: 'raised', kind: 'escalation', code: 'X1' },
    ],
    collaboration: {
      id: 'together',
      pools: [{ id: 'pool', process: 'process' }, { id: 'outside' }],
      messageFlows: [{ id: 'mail', from: 'outside', to: 'start', message: 'letter' }],
    },
    processes: [
      process({
        closed: true,
        variables: [
          { id: 'area', type: 'area', value: '"bus"', constant: true },
          { id: 'town', type: 'text', input: true },
          { id: 'amount', type: 'money' },
          { id: 'outcome', type: { choice: ['approved', 'rejected'] } },
          { id: 'places', type: { list: 'text' } },
          { id: 'who', type: 'party', personal: true, closed: true },
          { id: 'more', type: { record: { on: 'date', each: { list: { record: { n: 'number' } } } } } },
          { id: 'own', type: 'file', parent: 'sub' },
        ],
        moneyLines: [{ id: 'line', area: 'area', kind: 'freed' }],
        roles: [
          { id: 'clerk', side: 'municipality', name: 'Sagsbehandler' },
          { id: 'citizens', side: 'citizens' },
        ],
        nodes: [
          event('start', 'start', [{ id: 'start.t', kind: 'message', ref: 'letter' }], {
            output: [{ from: 'town', to: 'town' }],
          }),
          ...facets.map((facet, at) => user(`user-${at}`, { facet, role: 'clerk' })),
          user('form', {
            name: 'Spørg',
            form: [
              { id: 'form.town', variable: 'town', label: 'By', help: 'Skriv ingen navne', required: true },
              { id: 'form.amount', variable: 'amount', readOnly: true, visible: 'town = "x"' },
            ],
            due: { remind: { cycle: '"R/P6M"' }, due: { workingDays: '10' }, escalate: 'citizens' },
            default: 'form-to-fund',
          }),
          activity('fund', 'service', {
            facet: {
              kind: 'funding',
              op: 'grant',
              line: 'line',
              amount: 'all',
              decidedBy: 'user-1',
              cover: 'town',
              purpose: 'town',
              reason: 'town',
            },
          }),
          activity('tell', 'send', { facet: { kind: 'notification', to: 'citizens' }, ref: 'letter' }),
          ...['none', 'manual', 'receive', 'script', 'businessRule', 'transaction'].map((kind) => activity(kind, kind)),
          activity('call', 'call', {
            called: { process: 'other', bind: 'pinned' },
            input: [{ from: 'town', to: 'theirTown' }],
          }),
          activity('adHoc', 'adHoc', { adHoc: { until: 'town = "x"', order: 'parallel' } }),
          activity('each', 'user', {
            loop: {
              kind: 'sequential',
              over: 'places',
              as: 'place',
              collect: { from: 'place', to: 'places' },
              until: 'false',
            },
            form: [{ id: 'each.place', variable: 'place' }],
          }),
          activity('again', 'user', { loop: { kind: 'standard', while: 'true', max: 3 }, isForCompensation: true }),
          activity('sub', 'subProcess'),
          event('sub-start', 'start', [], inside),
          user('sub-user', { ...inside, form: [{ id: 'sub-user.own', variable: 'own' }] }),
          activity('handler', 'eventSubProcess', inside),
          event('handler-start', 'start', [{ id: 'handler.t', kind: 'error', ref: 'broken' }], { parent: 'handler' }),
          event(
            'clock',
            'boundary',
            [{ id: 'clock.t', kind: 'timer', time: { window: { from: '01-01', to: '06-30' } } }],
            {
              attachedTo: 'form',
              interrupting: false,
            },
          ),
          event(
            'all',
            'catch',
            [
              { id: 'all.1', kind: 'timer', time: { date: 'more.on' } },
              { id: 'all.2', kind: 'conditional', when: 'amount > 0' },
              { id: 'all.3', kind: 'signal', ref: 'bell' },
            ],
            { all: true },
          ),
          event('jump', 'throw', [{ id: 'jump.t', kind: 'link', link: 'there' }]),
          event('land', 'catch', [{ id: 'land.t', kind: 'link', link: 'there' }]),
          event('undo', 'throw', [{ id: 'undo.t', kind: 'compensation', of: 'again' }]),
          event('shout', 'end', [{ id: 'shout.t', kind: 'escalation', ref: 'raised' }]),
          event('end', 'end', [{ id: 'end.t', kind: 'terminate' }]),
          ...['exclusive', 'parallel', 'inclusive', 'eventBased'].map((kind) => gateway(kind, kind)),
          gateway('complex', 'complex', { activation: 'true', default: 'complex-to-end' }),
        ],
        flows: [
          flow('start', 'form'),
          flow('form', 'fund'),
          flow('form', 'exclusive', { when: 'amount > 0' }),
          flow('exclusive', 'end', { when: 'town = "x"' }),
          flow('complex', 'end'),
          flow('sub-start', 'sub-user', inside),
        ],
        lanes: [
          {
            id: 'lane',
            role: 'clerk',
            nodes: ['form'],
            lanes: [{ id: 'inner', role: 'citizens', nodes: ['none'], lanes: [] }],
          },
        ],
        artifacts: [
          { id: 'note', kind: 'annotation', text: 'Husk' },
          { id: 'tie', kind: 'association', from: 'note', to: 'form' },
        ],
      }),
    ],
  });

/** One of everything a drawing can hold, also what cannot run yet; each call gives its own. */
export const everything = (): JsonObject => structuredClone(whole());
