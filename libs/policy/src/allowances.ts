import { is, isStaff, takesPartIn } from './actor.ts';
import { actsFor } from './drawing-role.ts';
import type { Rule } from './rule.ts';
import { rule } from './rule.ts';

/** Everything that is allowed, and to whom. What is not listed is denied. */
export const ALLOWANCES: readonly Rule[] = [
  rule('the municipality sees published processes', ['definition.read'], (actor, { published }) =>
    published ? isStaff(actor) : is(actor, 'processDesigner', 'auditor'),
  ),
  rule('the process designer drafts and publishes', ['definition.draft', 'definition.publish'], (actor) =>
    is(actor, 'processDesigner'),
  ),

  rule('the municipality sees lists of cases and tasks', ['case.list', 'task.list'], isStaff),
  rule('a participant sees lists of what is theirs', ['case.list', 'task.list'], (actor) => is(actor, 'participant')),
  rule('the municipality sees open cases', ['case.read', 'case.readLog', 'task.read'], isStaff),
  rule(
    'a participant sees their own case and its log',
    ['case.read', 'case.readLog', 'task.read'],
    (actor, { caseId }) => takesPartIn(actor, caseId),
  ),
  rule('case workers and process designers start cases', ['case.start'], (actor) =>
    is(actor, 'caseWorker', 'processDesigner'),
  ),
  rule('the case worker runs the case', ['case.cancel', 'case.invite', 'case.reopen'], (actor) =>
    is(actor, 'caseWorker'),
  ),
  rule('process designers and case workers redraw a running case', ['case.redraw'], (actor) =>
    is(actor, 'processDesigner', 'caseWorker'),
  ),
  rule('the chief executive may end a case', ['case.cancel'], (actor) => is(actor, 'chiefExecutive')),

  rule('the municipality has an inbox each', ['inbox.read'], isStaff),
  rule('who answers letters reads them; they tell of people', ['letter.read', 'letter.answer'], (actor) =>
    is(actor, 'caseWorker', 'chiefExecutive'),
  ),
  rule('an auditor reads letters', ['letter.read'], (actor) => is(actor, 'auditor')),
  rule(
    'who works on a case or takes part in it adds comments and files',
    ['case.contribute'],
    (actor, { caseId }) =>
      is(actor, 'caseWorker', 'chiefExecutive', 'financeOfficer', 'councilSecretary') || takesPartIn(actor, caseId),
  ),

  rule(
    'who acts for its role does a task',
    ['task.claim', 'task.release', 'task.complete'],
    (actor, { caseId, role }) => actsFor(actor, caseId, role),
  ),
  rule('each party of a hand-over speaks for itself', ['handover.accept', 'handover.refuse'], (actor, handover) =>
    actsFor(actor, handover.caseId, handover[handover.party]),
  ),
  rule('the giver offers', ['handover.offer'], (actor, { caseId, giver }) => actsFor(actor, caseId, giver)),

  rule(
    'the finance officer mends what the ledger refused',
    ['incident.retry', 'incident.resolve'],
    (actor, { funding }) => funding && is(actor, 'financeOfficer'),
  ),
  rule(
    'the case worker mends what else went wrong',
    ['incident.retry', 'incident.resolve'],
    (actor, { funding }) => !funding && is(actor, 'caseWorker'),
  ),

  rule('the municipality sees the agenda', ['council.read'], isStaff),
  rule('the administration recommends', ['council.recommend'], (actor) => is(actor, 'caseWorker', 'chiefExecutive')),
  rule(
    'the council secretary runs the meeting and records what was decided',
    [
      'council.manageMeeting',
      'council.attendance',
      'council.declareDisqualified',
      'council.disqualify',
      'council.vote',
      'council.decide',
      'council.close',
      'council.sign',
    ],
    (actor) => is(actor, 'councilSecretary'),
  ),
  rule(
    'a councillor votes, declares and signs for themselves',
    ['council.vote', 'council.declareDisqualified', 'council.sign'],
    (actor, { memberId }) => is(actor, 'councillor') && actor.memberId !== undefined && actor.memberId === memberId,
  ),

  rule('the municipality sees the ledger', ['ledger.read'], isStaff),
  rule(
    'the finance officer posts and records what was decided about money',
    ['ledger.post', 'ledger.reallocate', 'ledger.delegate', 'ledger.decideCarryOver'],
    (actor) => is(actor, 'financeOfficer'),
  ),
  rule('who works with money asks for it to be carried over', ['ledger.requestCarryOver'], (actor) =>
    is(actor, 'caseWorker', 'financeOfficer'),
  ),
  rule('who starts cases starts the same in another town', ['case.replicate'], (actor) =>
    is(actor, 'caseWorker', 'processDesigner'),
  ),

  rule('everybody sees what the clock shows', ['clock.read'], () => true),
  rule('anyone of the municipality moves the demo clock', ['clock.jump'], isStaff),
  rule('everybody follows their own commands', ['command.read'], (actor, { actorId }) => actorId === actor.id),
  rule('an auditor follows every command', ['command.read'], (actor) => is(actor, 'auditor')),
  rule('people are listed for those who invite, manage and audit', ['person.list'], (actor) =>
    is(actor, 'administrator', 'caseWorker', 'auditor'),
  ),

  rule('everybody reads the open pages, and writes to them', ['open.read', 'open.write'], () => true),
  rule('the case worker reads what citizens sent before others do', ['open.moderate'], (actor) =>
    is(actor, 'caseWorker'),
  ),
];
