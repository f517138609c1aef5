import { ALLOWANCES } from '../src/allowances.ts';
import type { Decide } from '../src/decide.ts';
import { decideBy } from '../src/decide.ts';
import { DENIALS } from '../src/denials.ts';
import { ACTIONS, decide, DENIAL_REASONS, orgRoleOf } from '../src/index.ts';
import type { Example } from './examples.ts';
import { EXAMPLES } from './examples.ts';
import { administrator, anyone, auditor, caseWorker, norreby, staff } from './people.ts';

const verdict = (by: Decide, { actor, action, resource }: Example): Example['expected'] => {
  const decided = by(actor, action, resource);
  return decided.allow ? 'allowed' : decided.code;
};

describe('who may do what', () => {
  it.each(EXAMPLES.map((example) => [example.says, example] as const))('%s', (_says, example) => {
    expect(verdict(decide, example)).toBe(example.expected);
  });

  it('every action is somebody’s', () => {
    const allowed = new Set(EXAMPLES.filter(({ expected }) => expected === 'allowed').map(({ action }) => action));
    expect(ACTIONS.filter((action) => !allowed.has(action))).toEqual([]);
  });

  it('a denial says in Danish what to do next', () => {
    expect(decide(anyone, 'case.list', {})).toMatchObject({ allow: false, reason: DENIAL_REASONS.notAllowed });
    for (const reason of Object.values(DENIAL_REASONS)) expect(reason).toMatch(/^[A-ZÆØÅ].+\. .+\.$/);
  });
});

describe('every rule is needed: without it somebody may do something else', () => {
  const everyExampleHolds = (by: Decide): boolean =>
    EXAMPLES.every((example) => verdict(by, example) === example.expected);
  const without = <T>(rules: readonly T[], rule: T): T[] => rules.filter((one) => one !== rule);

  it.each(DENIALS.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(everyExampleHolds(decideBy(without(DENIALS, rule), ALLOWANCES))).toBe(false);
  });

  it.each(ALLOWANCES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(everyExampleHolds(decideBy(DENIALS, without(ALLOWANCES, rule)))).toBe(false);
  });
});

describe('nobody gets in by a mistake', () => {
  it('an unknown action is denied', () => {
    for (const action of ['case.delete', 'toString', '__proto__'])
      expect(decide(administrator, action as 'case.list', {})).toMatchObject({ code: 'unknownAction' });
  });

  it('an unknown role is denied', () => {
    const stranger = { ...caseWorker, roles: ['mayor' as 'caseWorker'] };
    expect(decide(stranger, 'case.read', norreby)).toMatchObject({ code: 'unknownRole' });
    expect(decide({ ...caseWorker, roles: [] }, 'clock.read', {})).toMatchObject({ code: 'unknownRole' });
  });

  it('a participation without the role of a participant opens nothing', () => {
    const lapsed = { ...anyone, participations: [{ caseId: 'norreby', role: 'bus-association' }] };
    expect(decide(lapsed, 'case.read', norreby).allow).toBe(false);
  });

  it('an auditor reads every list and the open cases', () => {
    expect(
      ['case.list', 'task.list', 'ledger.read', 'person.list'].map(
        (action) => decide(auditor, action as 'case.list', {}).allow,
      ),
    ).toEqual([true, true, true, true]);
  });

  it('everybody of the municipality sees an open case', () => {
    expect(staff.filter((actor) => !decide(actor, 'case.read', norreby).allow)).toEqual([]);
  });
});

describe('a role of a drawing', () => {
  it.each([
    ['case-worker', 'caseWorker'],
    ['finance-officer', 'financeOfficer'],
    ['chief-executive', 'chiefExecutive'],
    ['council', 'councilSecretary'],
    ['bus-association', undefined],
  ])('%s is %s', (drawn, role) => {
    expect(orgRoleOf(drawn)).toBe(role);
  });
});
