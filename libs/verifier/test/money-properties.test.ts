import type { Activity, FundingOp, Model } from '@samskab/definition';
import { compile } from '@samskab/engine';
import { assert, integer, property } from 'fast-check';
import { followed } from '../src/explore/domains.ts';
import { explore } from '../src/explore/explore.ts';
import { logTo, type Exploration } from '../src/explore/place.ts';
import { graphOf } from '../src/graph/graph.ts';
import { verify } from '../src/index.ts';
import { UNFINISHED } from '../src/money/accounts.ts';
import { concrete } from '../src/money/concrete.ts';
import { moneyLens } from '../src/money/lens.ts';
import type { Money } from '../src/money/money.ts';
import {
  and,
  drawing,
  end,
  flow,
  form,
  path,
  randomStream,
  start,
  user,
  variables,
  xor,
} from '@samskab/testing/drawing';
import { decide, fund, money, outcomes } from './support/council-and-money.ts';
import { showsItsFault } from './support/plays.ts';

const seed = Number(process.env.SAMSKAB_SEED ?? 20_261_124);
const RUNS = Math.ceil(Number(process.env.SAMSKAB_LAW_RUNS ?? 1_000) / 4);

const kinds = ['freed', 'frame', 'operating', 'capital'] as const;
const ops: Record<(typeof kinds)[number], FundingOp[]> = {
  freed: ['expect', 'grant', 'free', 'commit', 'pay', 'reserve', 'release'],
  frame: ['commit', 'pay', 'reserve', 'release'],
  operating: ['grant', 'commit', 'pay', 'release'],
  capital: ['grant', 'free', 'commit', 'pay', 'release'],
};

const isForwards = ({ facet }: Activity): boolean =>
  facet?.kind === 'funding' && facet.op !== 'reserve' && facet.op !== 'release';

/** Postings one after another as they might be meant, some of them left out or changed, on one way, two, or side by side. */
const randomMoney = (from: number): Model => {
  const random = randomStream(from);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const kind = pick(kinds);
  const posting = (id: string, op: FundingOp) => {
    const amount =
      op === 'expect' || op === 'grant'
        ? pick(['price', 'price', 'cost'])
        : pick(['all', 'all', 'price', 'cost', 'min(price, cost)']);
    return fund(id, op, amount, op === 'grant' ? { decidedBy: 'council', cover: '"kassen"' } : {});
  };
  const isCareful = random() < 0.6;
  const row = (name: string) =>
    ops[kind]
      .filter(() => random() < (isCareful ? 0.95 : 0.8))
      .map((op, n) => posting(`${name}${n}`, isCareful || random() < 0.9 ? op : pick(ops[kind])));
  // One who is careful posts each thing once, in order, and sweeps up last.
  const [first, second, last] = isCareful
    ? [row('a').filter(isForwards), [], [fund('c', kind === 'freed' ? 'reserve' : 'release', 'rest')]]
    : [row('a'), row('b'), row('c').slice(-2)];
  const asks = user('ask', { form: form('ask', 'cost*') });
  const [split, join] = random() < 0.6 ? [xor('s', `s>${second[0]?.id ?? 'j'}`), xor('j')] : [and('s'), and('j')];
  return drawing(
    variables({
      price: { type: 'money', input: true },
      cost: { type: 'money', input: true },
      n: { type: 'number', input: true },
      outcome: outcomes,
    }),
    money(kind),
    start(),
    decide('council'),
    xor('q', 'q>end'),
    { nodes: [...first, ...second, ...last] },
    asks,
    split,
    join,
    end(),
    path('start', 'council', 'q', 'end'),
    flow('q', first[0]?.id ?? 's', 'outcome = "approved"'),
    path(...first.map(({ id }) => id), 's'),
    flow('s', 'ask', split.gateway === 'exclusive' ? 'n = 1' : undefined),
    path('ask', 'j'),
    path('s', ...second.map(({ id }) => id), 'j'),
    path('j', ...last.map(({ id }) => id), 'end'),
  );
};

const followMoney = (model: Model, whole: boolean) => {
  const graph = graphOf(model.processes[0]!);
  const domains = followed(graph.process);
  return explore({ plan: compile(model), graph, domains, limit: 5_000, whole }, moneyLens(graph, domains));
};

/** What may be said of a case that ended, and of its postings. */
const faultsIn = (exploration: Exploration<Money>, kind: (typeof kinds)[number]) => {
  const left = exploration.places.some(
    ({ fate, extra }) => fate === 'ended' && UNFINISHED[kind].some((state) => extra.lines['line']?.[state]),
  );
  const lacks = exploration.places.flatMap(({ extra }) => extra.lacks.map(({ node }) => node));
  return { left, lacks: [...new Set(lacks)].toSorted() };
};

describe('the money of random drawings', () => {
  it(`is the same in one order and in all (seed ${seed})`, () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (from) => {
        const model = randomMoney(from);
        const { kind } = model.processes[0]!.moneyLines[0]!;
        expect(faultsIn(followMoney(model, false), kind)).toEqual(faultsIn(followMoney(model, true), kind));
      }),
      { numRuns: RUNS, seed },
    );
  });

  it('is never left over by the ledger where the verifier says it is not', () => {
    const seen = { holds: 0, broken: 0, played: 0, findings: 0, shown: 0 };
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (from) => {
        const model = randomMoney(from);
        const [process] = model.processes as [(typeof model.processes)[0]];
        const [line] = process.moneyLines as [(typeof process.moneyLines)[0]];
        const report = verify(model);
        const found = report.findings.filter(({ rule }) => rule === 'money-not-left' || rule === 'money-covered');
        seen.findings += found.length;
        seen.shown += found.filter((finding) => showsItsFault(model, finding)).length;
        if (found.some(({ rule }) => rule === 'money-not-left')) return void (seen.broken += 1);
        if (report.rules.find(({ rule }) => rule === 'money-not-left')?.verdict !== 'holds') return;
        seen.holds += 1;
        const ended = followMoney(model, true).places.filter(({ fate }) => fate === 'ended');
        for (const place of ended.slice(0, 3)) {
          seen.played += 1;
          const left = concrete(
            compile(model),
            process,
            logTo(place),
            ({ lines, refusals }) =>
              refusals.length === 0 && UNFINISHED[line.kind].some((state) => lines[line.id]![state as 'granted'] > 0),
          );
          expect(left?.lines).toBeUndefined();
        }
      }),
      { numRuns: RUNS, seed },
    );
    console.log(JSON.stringify(seen));
    expect(seen.holds).toBeGreaterThan(RUNS / 20);
    expect(seen.broken).toBeGreaterThan(RUNS / 40);
  });
});
