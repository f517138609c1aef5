import { parseModel, runnable, type Model } from '@samskab/definition';
import { verify, type Report, type RuleId } from '../src/index.ts';
import { mutants, type Mutant, type Wrong } from './support/mutants.ts';
import { pattern } from './support/patterns.ts';
import { showsItsFault } from './support/plays.ts';
import { survivors } from './support/survivors.ts';

/** All are some minutes: one in so many is tried, always the same ones, unless `SAMSKAB_MUTANTS=all`. */
const EVERY = process.env['SAMSKAB_MUTANTS'] === 'all' ? 1 : 5;

const wrongs: Record<string, Wrong> = {
  'village-bus': { amount: 'operationCost', decidedBy: 'evaluate', end: 'refused' },
  'city-renewal': { amount: 'upkeepCost', decidedBy: 'evaluate', end: 'rejected' },
  'association-founding': { amount: 'receiptSum', decidedBy: 'evaluate', end: 'turned-down' },
};

/** Ways to a fault that no figures tried show: they carry the way alone. */
const withoutFigures = [
  'timer flipped: no-cvr: money-covered pay-petrol',
  'timer flipped: no-cvr: money-covered pay-receipts',
];

const told = ({ findings }: Report, severity: string): string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule, elements }) => `${rule} ${elements[0]}`);

type Fate = 'refused' | 'error' | 'advice' | 'survived';
type Tried = Mutant & { fate: Fate; played: Played[] };
type Played = { rule: RuleId; element: string; isMoney: boolean; isShown: boolean };

/** Every counterexample of a mutant is played by the engine, and by the ledger where it is about money. */
const playAll = (mutant: Model, { findings }: Report): Played[] =>
  findings
    .filter(({ counterexample }) => counterexample)
    .map((finding) => ({
      rule: finding.rule,
      element: finding.elements[0] ?? '',
      isMoney: ['money-covered', 'money-not-left', 'grant-decided'].includes(finding.rule),
      isShown: showsItsFault(mutant, finding),
    }));

/** `refused`: by the definition's own checks, before anybody asks whether it is sound. */
const tried = (before: readonly string[], mutant: Mutant): Tried => {
  const parsed = parseModel(JSON.parse(JSON.stringify(mutant.model)));
  if (!parsed.ok || runnable(parsed.model).length > 0) return { ...mutant, fate: 'refused', played: [] };
  const report = verify(mutant.model);
  const isNew = (severity: string): boolean => told(report, severity).some((finding) => !before.includes(finding));
  const fate = isNew('error') ? 'error' : isNew('advice') ? 'advice' : 'survived';
  return { ...mutant, fate, played: playAll(mutant.model, report) };
};

const table = (fates: readonly Tried[]): string[] =>
  [...new Set(fates.map(({ operator }) => operator))].map((operator) => {
    const own = fates.filter((one) => one.operator === operator);
    const count = (fate: Fate) => own.filter((one) => one.fate === fate).length;
    return `${operator}: ${own.length}, refused ${count('refused')}, errors ${count('error')}, advice ${count('advice')}, survived ${count('survived')}`;
  });

const named = ({ operator, at }: Mutant): string => `${operator}: ${at}`;

describe.each(Object.keys(wrongs))('%s with one thing changed', (key) => {
  const model = pattern(key);
  const report = verify(model);
  const before = ['error', 'advice'].flatMap((severity) => told(report, severity));
  const all = mutants(model, wrongs[key]!);
  const chosen = all.filter((_, index) => index % EVERY === 0);
  const fates = chosen.map((mutant) => tried(before, mutant));
  const reasons = survivors[key]!;

  it('is found out, or is harmless for a reason', () => {
    const alive = fates.filter(({ fate }) => fate === 'survived').map(named);
    const total = `${key}: ${fates.length} of ${all.length} mutants tried, ${fates.length - alive.length} found, ${alive.length} survive`;
    console.log([...table(fates), total, ...alive.map((one) => `  ${one}: ${reasons[one]}`)].join('\n'));
    expect(alive.toSorted()).toEqual(
      chosen
        .map(named)
        .filter((one) => one in reasons)
        .toSorted(),
    );
    expect(Object.keys(reasons).filter((one) => !all.map(named).includes(one))).toEqual([]);
  });

  it('plays each of its counterexamples to the fault', () => {
    const played = fates.flatMap((one) => one.played);
    const money = played.filter(({ isMoney }) => isMoney);
    const flow = played.filter(({ isMoney }) => !isMoney);
    const shown = (list: Played[]): number => list.filter(({ isShown }) => isShown).length;
    const unshown = fates.flatMap((one) =>
      one.played.filter(({ isShown }) => !isShown).map(({ rule, element }) => `${named(one)}: ${rule} ${element}`),
    );
    const counts = `flow ${shown(flow)} of ${flow.length}, money ${shown(money)} of ${money.length} shown`;
    console.log([`${key}: ${played.length} counterexamples; ${counts}`, ...unshown].join('\n'));
    expect(played.length).toBeGreaterThan(5);
    expect(unshown.filter((one) => !withoutFigures.includes(one))).toEqual([]);
  });

  it('never passes where a decision, a cover, a purpose or the place of freed money is taken out of it', () => {
    const freed = model.processes[0]!.moneyLines.some(({ kind }) => kind === 'freed');
    const vital = [
      'decision removed',
      'cover removed',
      'purpose or reason removed',
      ...(freed ? ['area changed'] : []),
    ];
    expect(fates.filter(({ operator, fate }) => vital.includes(operator) && fate === 'survived')).toEqual([]);
  });
});
