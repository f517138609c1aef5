import type { Model } from '@samskab/definition';
import { verify, type RuleId } from '../../src/index.ts';
import { isPlayable, showsItsFault } from './plays.ts';

type Table = {
  /** Drawings the rule has nothing to say about, by what they are. */
  valid: Record<string, Model>;
  /** Drawings it finds something in, each with the element it points at first. */
  invalid: Record<string, [Model, string]>;
};

/** A rule against drawings: it holds, or is broken at the right place and its counterexample plays to the fault. */
export const ruleTable = (rule: RuleId, { valid, invalid }: Table): void => {
  describe(rule, () => {
    for (const [name, model] of Object.entries(valid))
      it(`holds for ${name}`, () => {
        const report = verify(model);
        expect(report.findings.filter((finding) => finding.rule === rule)).toEqual([]);
        expect(report.rules.find((one) => one.rule === rule)?.verdict).toBe('holds');
      });
    for (const [name, [model, element]] of Object.entries(invalid))
      it(`is broken by ${name}`, () => {
        const findings = verify(model).findings.filter((finding) => finding.rule === rule);
        expect(findings.map(({ elements }) => elements[0])).toContain(element);
        for (const { message } of findings) expect(message.da.length * message.en.length).toBeGreaterThan(0);
        if (isPlayable(rule)) for (const finding of findings) expect(showsItsFault(model, finding)).toBe(true);
      });
  });
};
