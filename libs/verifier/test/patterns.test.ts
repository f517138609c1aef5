import { verify } from '../src/index.ts';
import { pattern } from './support/patterns.ts';

describe('the patterns that ship', () => {
  for (const key of ['village-bus', 'city-renewal', 'association-founding'])
    it(`${key} is sound and money-safe`, () => {
      const model = pattern(key);
      const before = performance.now();
      const report = verify(model);
      const ms = Math.round(performance.now() - before);
      console.log(`${key}: flow ${report.states.flow}, money ${report.states.money} states, ${ms} ms`);
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([report.sound, report.moneySafe]).toEqual(['holds', 'holds']);
    });
});
