import { parseModel, runnable, type Model } from '@samskab/definition';
import { verify, type Report } from '../src/index.ts';
import { mutants, type Mutant } from './support/mutants.ts';
import { pattern } from './support/patterns.ts';
import { showsItsFault } from './support/plays.ts';
import { survivors } from './support/survivors.ts';

const model = pattern('village-bus');

const told = ({ findings }: Report, severity: string): string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule, elements }) => `${rule} ${elements[0]}`);
const before = ['error', 'advice'].flatMap((severity) => told(verify(model), severity));
const isNew = (finding: string): boolean => !before.includes(finding);

const played = { findings: 0, flow: 0, flowShown: 0, money: 0, moneyShown: 0 };

/** Every counterexample of a mutant is played by the engine, and by the ledger where it is about money. */
const playAll = (mutant: Model, { findings }: Report): void => {
  for (const finding of findings.filter(({ counterexample }) => counterexample)) {
    const isMoney = ['money-covered', 'money-not-left', 'grant-decided'].includes(finding.rule);
    const isShown = showsItsFault(mutant, finding);
    played.findings += 1;
    played[isMoney ? 'money' : 'flow'] += 1;
    if (isShown) played[isMoney ? 'moneyShown' : 'flowShown'] += 1;
  }
};

type Fate = 'refused' | 'error' | 'advice' | 'survived';

/** `refused`: by the definition's own checks, before anybody asks whether it is sound. */
const fateOf = (mutant: Model): Fate => {
  const parsed = parseModel(JSON.parse(JSON.stringify(mutant)));
  if (!parsed.ok || runnable(parsed.model).length > 0) return 'refused';
  const report = verify(mutant);
  playAll(mutant, report);
  if (told(report, 'error').some(isNew)) return 'error';
  return told(report, 'advice').some(isNew) ? 'advice' : 'survived';
};

const table = (fates: { operator: string; fate: Fate }[]): string[] =>
  [...new Set(fates.map(({ operator }) => operator))].map((operator) => {
    const own = fates.filter((one) => one.operator === operator);
    const count = (fate: Fate) => own.filter((one) => one.fate === fate).length;
    return `${operator}: ${own.length}, refused ${count('refused')}, errors ${count('error')}, advice ${count('advice')}, survived ${count('survived')}`;
  });

describe('the village bus with one thing changed', () => {
  const fates = mutants(model).map((mutant: Mutant) => ({ ...mutant, fate: fateOf(mutant.model) }));

  it('is found out, or is harmless for a reason', () => {
    const alive = fates.filter(({ fate }) => fate === 'survived').map(({ operator, at }) => `${operator}: ${at}`);
    const total = `${fates.length} mutants, ${fates.length - alive.length} found, ${alive.length} survive`;
    console.log([...table(fates), total, ...alive.map((one) => `  ${one}: ${survivors[one]}`)].join('\n'));
    expect(alive.toSorted()).toEqual(Object.keys(survivors).toSorted());
  });

  it('plays each of its counterexamples to the fault', () => {
    console.log(JSON.stringify(played));
    expect(played.findings).toBeGreaterThan(50);
    expect(played.flowShown).toBe(played.flow);
    // For a few no figures tried show what is left: those carry the way alone.
    expect(played.moneyShown).toBeGreaterThan(played.money * 0.95);
  });

  it('never passes where money, a decision or a cover is taken out of it', () => {
    const vital = ['decision removed', 'cover removed', 'area changed', 'line changed', 'purpose or reason removed'];
    expect(fates.filter(({ operator, fate }) => vital.includes(operator) && fate === 'survived')).toEqual([]);
  });
});
