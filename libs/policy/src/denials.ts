import { ACTIONS, writes } from './action.ts';
import { is, takesPartIn } from './actor.ts';
import type { Actor } from './actor.ts';
import type { InCase } from './resource.ts';
import type { Rule } from './rule.ts';
import { rule } from './rule.ts';

export type DenialCode =
  | 'notAllowed'
  | 'unknownAction'
  | 'unknownRole'
  | 'closedCase'
  | 'fourEyes'
  | 'disqualified'
  | 'claimedByOther'
  | 'readOnly';

/** Why not, and what to do next, as it stands on the screen. */
export const DENIAL_REASONS: Record<DenialCode, string> = {
  notAllowed: 'Det har du ikke adgang til. Spørg en, der har rollen, eller log ind som en anden.',
  unknownAction: 'Handlingen findes ikke. Genindlæs siden, og prøv igen.',
  unknownRole: 'Dit login har ingen rolle her. Bed administratoren om at give dig en.',
  closedCase: 'Forløbet er lukket for andre end dem, der er med i det. Bed en, der er med, om at invitere dig.',
  fourEyes: 'Du har selv skrevet det, der skal godkendes. Bed en anden om at gøre det.',
  disqualified: 'Medlemmet er inhabilt og deltager ikke i punktet. Lad en anden gøre det.',
  claimedByOther: 'En anden er i gang med opgaven. Vent, til den er frigivet, eller tal med dem.',
  readOnly: 'En revisor læser alt og ændrer intet. Bed en anden om at gøre det.',
};

export type Denial = Rule & { code: DenialCode };

const outside = (actor: Actor, resource: InCase): boolean =>
  resource.closed && !resource.insiders.includes(actor.id) && !takesPartIn(actor, resource.caseId);

/** What no role can make good: one of these overrides everything that allows. */
export const DENIALS: readonly Denial[] = [
  {
    code: 'closedCase',
    ...rule(
      'a closed case is for those in it',
      [
        'case.read',
        'case.readLog',
        'case.cancel',
        'case.invite',
        'case.reopen',
        'case.redraw',
        'case.replicate',
        'case.contribute',
        'task.read',
        'task.claim',
        'task.release',
        'task.complete',
        'incident.retry',
        'incident.resolve',
        'handover.offer',
        'handover.accept',
        'handover.refuse',
        'open.moderate',
      ],
      outside,
    ),
  },
  {
    code: 'closedCase',
    ...rule('a closed case has no open page', ['open.read', 'open.write'], (_actor, { closed }) => closed),
  },
  {
    code: 'closedCase',
    ...rule(
      'an item behind closed doors is for the council and those who work on it',
      ['council.read'],
      (actor, { closed, insiders, writtenBy }) =>
        closed &&
        !is(actor, 'councillor', 'councilSecretary', 'chiefExecutive') &&
        ![...insiders, ...writtenBy].includes(actor.id),
    ),
  },
  {
    code: 'readOnly',
    ...rule('an auditor writes nothing', ACTIONS.filter(writes), (actor) => is(actor, 'auditor')),
  },
  {
    code: 'disqualified',
    ...rule(
      'a disqualified member takes no part in the item',
      ['council.vote', 'council.decide', 'council.close'],
      (actor, { disqualified, memberId }) =>
        disqualified.some((member) => member === actor.memberId || member === memberId),
    ),
  },
  {
    code: 'fourEyes',
    ...rule(
      'who wrote the recommendation does not decide it',
      ['council.decide', 'council.close'],
      (actor, { writtenBy }) => writtenBy.includes(actor.id),
    ),
  },
  {
    code: 'fourEyes',
    ...rule('who wrote it does not approve it', ['task.complete'], (actor, { writtenBy = [] }) =>
      writtenBy.includes(actor.id),
    ),
  },
  {
    code: 'fourEyes',
    ...rule(
      'who asked for a posting does not make it',
      ['ledger.post', 'ledger.reallocate', 'ledger.decideCarryOver'],
      (actor, { requestedBy }) => requestedBy === actor.id,
    ),
  },
  {
    code: 'claimedByOther',
    ...rule(
      'a task somebody has claimed is theirs until it is released',
      ['task.claim', 'task.complete'],
      (actor, { claimedBy }) => claimedBy !== undefined && claimedBy !== actor.id,
    ),
  },
];
