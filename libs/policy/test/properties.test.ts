import * as fc from 'fast-check';
import { ALLOWANCES } from '../src/allowances.ts';
import { DENIALS } from '../src/denials.ts';
import type { Action, ActionResources, Actor, Role } from '../src/index.ts';
import { ACTIONS, decide, ROLES } from '../src/index.ts';
import { EXAMPLES } from './examples.ts';

const ids = ['caseWorker', 'financeOfficer', 'councilSecretary', 'another'];
const anyId = fc.constantFrom(...ids);
const drawn = fc.constantFrom('bus-association', 'case-worker', 'finance-officer', 'council', 'mayor');
const side = fc.constantFrom('municipality' as const, 'citizens' as const, 'council' as const, 'other' as const);
const drawingRole = fc.record({ id: drawn, side });
const member = fc.constantFrom('byraadsmedlem-1', 'byraadsmedlem-14');

const anyActor: fc.Arbitrary<Actor> = fc.record({
  id: anyId,
  roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
  participations: fc.array(fc.record({ caseId: fc.constantFrom('norreby', 'sonderby'), role: drawn }), {
    maxLength: 2,
  }),
  memberId: fc.option(member, { nil: undefined }),
});

/** One resource that has what every action may look at. */
const anyResource = fc.record({
  published: fc.boolean(),
  caseId: fc.constantFrom('norreby', 'sonderby'),
  closed: fc.boolean(),
  insiders: fc.uniqueArray(anyId),
  role: fc.option(drawingRole, { nil: undefined }),
  claimedBy: fc.option(anyId, { nil: undefined }),
  writtenBy: fc.uniqueArray(anyId),
  funding: fc.boolean(),
  disqualified: fc.uniqueArray(member),
  memberId: fc.option(member, { nil: undefined }),
  giver: drawingRole,
  receiver: drawingRole,
  party: fc.constantFrom('giver' as const, 'receiver' as const),
  requestedBy: fc.option(anyId, { nil: undefined }),
  actorId: anyId,
});
const anyAction = fc.constantFrom(...ACTIONS);
const allow = (actor: Actor, action: Action, resource: ActionResources[Action]): boolean =>
  decide(actor, action, resource as never).allow;

const everyRole = ROLES.filter((role) => role !== 'auditor');

describe('whoever asks for whatever', () => {
  it('what denies overrides what allows, and no further role changes that', () => {
    fc.assert(
      fc.property(anyActor, anyAction, anyResource, (actor, action, resource) => {
        const denial = DENIALS.find((rule) => rule.applies(actor, action, resource));
        fc.pre(denial !== undefined);
        expect(allow(actor, action, resource)).toBe(false);
        const withItAll = { ...actor, roles: [...new Set([...actor.roles, ...everyRole])] };
        if (denial.code !== 'closedCase') expect(allow(withItAll, action, resource)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing is allowed that no rule allows', () => {
    fc.assert(
      fc.property(anyActor, anyAction, anyResource, (actor, action, resource) => {
        if (allow(actor, action, resource))
          expect(ALLOWANCES.some((rule) => rule.applies(actor, action, resource))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('an unknown action is denied to everybody', () => {
    fc.assert(
      fc.property(anyActor, fc.string(), anyResource, (actor, text, resource) => {
        fc.pre(!ACTIONS.includes(text as Action));
        expect(allow(actor, text as Action, resource)).toBe(false);
      }),
    );
  });

  it('a role nobody knows changes nothing', () => {
    fc.assert(
      fc.property(anyActor, fc.string(), anyAction, anyResource, (actor, text, action, resource) => {
        fc.pre(!ROLES.includes(text as Role));
        const roles = [...actor.roles, text as Role];
        expect(allow({ ...actor, roles }, action, resource)).toBe(allow(actor, action, resource));
      }),
      { numRuns: 1000 },
    );
  });

  it('an auditor never writes', () => {
    const reading = new Set<string>(EXAMPLES.filter((e) => /read|list/i.test(e.action)).map((e) => e.action));
    fc.assert(
      fc.property(anyActor, anyAction, anyResource, (actor, action, resource) => {
        if (!reading.has(action))
          expect(allow({ ...actor, roles: [...everyRole, 'auditor'] }, action, resource)).toBe(false);
      }),
    );
  });

  it('a closed case shows nothing to those outside it', () => {
    fc.assert(
      fc.property(anyActor, anyAction, anyResource, (actor, action, resource) => {
        fc.pre(/^(case\.(?!list|start)|task\.(?!list)|incident|handover)/.test(action));
        const outsider = { ...actor, roles: [...everyRole], id: 'outsider', participations: [] };
        expect(allow(outsider, action, { ...resource, closed: true })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
