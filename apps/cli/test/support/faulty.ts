import type { Flow, Gateway, Model, Node, Process } from '@samskab/definition';

const start: Node = { id: 'start', type: 'event', position: 'start', on: [] };
const end = (id = 'end'): Node => ({ id, type: 'event', position: 'end', on: [] });
const task = (id: string): Node => ({ id, type: 'activity', activity: 'user' });
const gate = (id: string, gateway: Gateway['gateway'], fallback?: string): Node => ({
  id,
  type: 'gateway',
  gateway,
  ...(fallback && { default: fallback }),
});
const council: Node = {
  id: 'council',
  type: 'activity',
  activity: 'user',
  facet: { kind: 'checkpoint', body: 'council', recommendation: 'Ja', outcome: 'outcome' },
};
const post = (id: string, op: 'grant' | 'commit' | 'pay' | 'release', amount: string): Node => ({
  id,
  type: 'activity',
  activity: 'service',
  facet: {
    kind: 'funding',
    op,
    line: 'line',
    amount,
    ...(op === 'grant' && { decidedBy: 'council', cover: '"kassen"' }),
    ...(op === 'release' && { reason: '"slut"' }),
  },
});

/** Flows along paths such as `a b c`; a condition stands in brackets after the node it leads to: `q a[n = 1]`. */
const flows = (...paths: string[]): Flow[] =>
  paths.flatMap((path) => {
    const steps = [...path.matchAll(/([\w-]+)(?:\[([^\]]+)\])?/g)].map(([, id = '', when]) => ({ id, when }));
    return steps.slice(1).map(({ id: to, when }, index): Flow => {
      const from = steps[index]!.id;
      return { id: `${from}.${to}`, from, to, ...(when && { when }) };
    });
  });

const drawn = (nodes: Node[], paths: string[], money = false): Model => {
  const process: Process = {
    id: 'p',
    key: 'faulty',
    executable: true,
    variables: [
      { id: 'n', type: 'number', input: true },
      { id: 'price', type: 'money', input: true },
      { id: 'outcome', type: 'text' },
      { id: 'area', type: 'area', constant: true, value: '"Veje"' },
    ],
    moneyLines: money ? [{ id: 'line', name: 'Drift', area: 'area', kind: 'operating' }] : [],
    roles: [],
    nodes: [start, ...nodes],
    flows: flows(...paths),
    lanes: [],
    artifacts: [],
  };
  return { id: 'm', format: 1, namespace: 'https://samskab.example', processes: [process], roots: [] };
};

const decision = [council, gate('q', 'exclusive', 'q.end'), end(), post('grant', 'grant', 'price')];
const asked = ['start council q end', 'q grant[outcome = "approved"]'];

/** A small drawing of each kind of fault that a way leads to. */
export const faulty = {
  'can-always-end': drawn(
    [gate('q', 'exclusive', 'q.a'), task('a'), task('b'), gate('join', 'parallel'), end()],
    ['start q a join end', 'q b[n = 1] join'],
  ),
  'ends-properly': drawn(
    [gate('fork', 'parallel'), task('a'), gate('q', 'exclusive', 'q.join'), gate('join', 'parallel'), end(), end('no')],
    ['start fork a q join end', 'fork join', 'q no[n = 1]'],
  ),
  'tokens-bounded': drawn([task('a'), gate('fork', 'parallel'), task('b'), end()], ['start a fork b end', 'fork a']),
  'one-at-a-time': drawn(
    [gate('fork', 'parallel'), task('a'), task('b'), task('c'), end()],
    ['start fork a c end', 'fork b c'],
  ),
  'some-way-open': drawn(
    [gate('q', 'exclusive'), task('a'), task('b'), end()],
    ['start q a[n = 1] end', 'q b[n = 2] end'],
  ),
  'money-covered': drawn(
    [
      ...decision,
      gate('skip', 'exclusive', 'skip.grant'),
      post('commit', 'commit', 'all'),
      post('pay', 'pay', 'price'),
    ],
    ['start council q end', 'q skip[outcome = "approved"] grant commit pay end', 'skip pay[n = 1]'],
    true,
  ),
  'grant-decided': drawn(
    [council, end(), post('grant', 'grant', 'price'), post('release', 'release', 'all')],
    ['start council grant release end'],
    true,
  ),
  'money-not-left': drawn(decision, [...asked, 'grant end'], true),
};
