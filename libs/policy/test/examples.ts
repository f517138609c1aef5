import type { Action, ActionResources, Actor, DenialCode } from '../src/index.ts';
import * as p from './people.ts';

export type Example = {
  says: string;
  actor: Actor;
  action: Action;
  resource: ActionResources[Action];
  expected: 'allowed' | DenialCode;
};

const example = <A extends Action>(
  says: string,
  actor: Actor,
  action: A,
  resource: ActionResources[A],
  expected: Example['expected'] = 'allowed',
): Example => ({ says, actor, action, resource, expected });
const no = 'notAllowed';

const otherWorker: Actor = { ...p.caseWorker, id: 'another case worker' };
const task = { ...p.norreby, role: p.busAssociation };
const claimed = { ...task, claimedBy: 'another' };
const handover = { ...p.norreby, giver: p.theCaseWorker, receiver: p.busAssociation, party: 'receiver' as const };
const funding = { ...p.norreby, funding: true };
const mail = { ...p.norreby, funding: false };
const own = { ...p.item, memberId: 'byraadsmedlem-14' };
const helper: Actor = { ...p.association, participations: [{ caseId: 'family', role: 'helpers' }] };

export const EXAMPLES: readonly Example[] = [
  example('a case worker sees a published process', p.caseWorker, 'definition.read', { published: true }),
  example('a case worker sees no drafts', p.caseWorker, 'definition.read', { published: false }, no),
  example('an auditor sees drafts', p.auditor, 'definition.read', { published: false }),
  example('a participant sees no processes', p.association, 'definition.read', { published: true }, no),
  example('a process designer drafts', p.processDesigner, 'definition.draft', { published: false }),
  example('a process designer publishes', p.processDesigner, 'definition.publish', { published: false }),
  example('a case worker does not publish', p.caseWorker, 'definition.publish', { published: false }, no),

  example('a councillor sees the list of cases', p.councillor, 'case.list', {}),
  example('a participant sees the list of what is theirs', p.association, 'case.list', {}),
  example('the public sees no list of cases', p.anyone, 'case.list', {}, no),
  example('a councillor sees a case', p.councillor, 'case.read', p.norreby),
  example('a participant sees their own case', p.association, 'case.read', p.norreby),
  example('a participant sees their own log', p.association, 'case.readLog', p.norreby),
  example('a participant does not see another case', p.association, 'case.read', p.sonderby, no),
  example('a case worker starts a case', p.caseWorker, 'case.start', {}),
  example('a process designer starts a case', p.processDesigner, 'case.start', {}),
  example('a participant starts no case', p.association, 'case.start', {}, no),
  example('a case worker ends a case', p.caseWorker, 'case.cancel', p.norreby),
  example('the chief executive ends a case', p.chiefExecutive, 'case.cancel', p.norreby),
  example('the chief executive reopens nothing', p.chiefExecutive, 'case.reopen', p.norreby, no),
  example('a case worker invites', p.caseWorker, 'case.invite', p.norreby),
  example('a participant does not invite', p.association, 'case.invite', p.norreby, no),
  example('a case worker starts the same in another town', p.caseWorker, 'case.replicate', p.norreby),
  example('a process designer starts the same in another town', p.processDesigner, 'case.replicate', p.norreby),
  example('a participant starts nothing in another town', p.association, 'case.replicate', p.norreby, no),
  example('a closed case is repeated by those in it', otherWorker, 'case.replicate', p.familyCare, 'closedCase'),
  example('a case worker reopens a step', p.caseWorker, 'case.reopen', p.norreby),
  example('a case worker redraws a case', p.caseWorker, 'case.redraw', p.norreby),
  example('a participant does not redraw', p.association, 'case.redraw', p.norreby, no),
  example('a closed case is redrawn by those in it', otherWorker, 'case.redraw', p.familyCare, 'closedCase'),

  example('a case worker words the recommendation', p.caseWorker, 'council.recommend', p.item),
  example('a councillor does not', p.councillor, 'council.recommend', p.item, no),
  example('a councillor has an inbox', p.councillor, 'inbox.read', {}),
  example('a participant has none', p.association, 'inbox.read', {}, no),
  example('a case worker reads letters', p.caseWorker, 'letter.read', {}),
  example('the chief executive answers letters', p.chiefExecutive, 'letter.answer', {}),
  example('an auditor reads letters', p.auditor, 'letter.read', {}),
  example('a councillor reads no letters', p.councillor, 'letter.read', {}, no),
  example('a case worker comments', p.caseWorker, 'case.contribute', p.norreby),
  example('a participant adds a photo', p.association, 'case.contribute', p.norreby),
  example('not to another case', p.association, 'case.contribute', p.sonderby, no),
  example('a closed case takes comments of those in it', otherWorker, 'case.contribute', p.familyCare, 'closedCase'),

  example('a closed case is open to those in it', p.caseWorker, 'case.read', p.familyCare),
  example('a closed case is closed to another case worker', otherWorker, 'case.read', p.familyCare, 'closedCase'),
  example('a closed case is closed to an auditor', p.auditor, 'case.readLog', p.familyCare, 'closedCase'),
  example('a helper sees the closed case they are in', helper, 'case.read', p.familyCare),
  example('a closed task is closed', otherWorker, 'task.complete', p.familyCare, 'closedCase'),

  example('the association does its own task', p.association, 'task.complete', task),
  example('the association claims its own task', p.association, 'task.claim', task),
  example('the association releases its own task', p.association, 'task.release', task),
  example('not the local council’s', p.association, 'task.complete', { ...p.norreby, role: p.localCouncil }, no),
  example('not another association’s', p.association, 'task.complete', { ...p.sonderby, role: p.busAssociation }, no),
  example('a case worker records it on the association’s behalf', p.caseWorker, 'task.complete', task),
  example('a finance officer does not', p.financeOfficer, 'task.complete', task, no),
  example('a case worker does a case worker’s task', p.caseWorker, 'task.complete', {
    ...p.norreby,
    role: p.theCaseWorker,
  }),
  example('and one that is nobody’s', p.caseWorker, 'task.complete', p.norreby),
  example('a finance officer does not do one that is nobody’s', p.financeOfficer, 'task.complete', p.norreby, no),
  example('a finance officer does a finance officer’s', p.financeOfficer, 'task.complete', {
    ...p.norreby,
    role: p.theFinanceOfficer,
  }),
  example('a case worker does not', p.caseWorker, 'task.complete', { ...p.norreby, role: p.theFinanceOfficer }, no),
  example('the chief executive answers', p.chiefExecutive, 'task.complete', {
    ...p.norreby,
    role: p.theChiefExecutive,
  }),
  example(
    'a case worker does not answer for them',
    p.caseWorker,
    'task.complete',
    { ...p.norreby, role: p.theChiefExecutive },
    no,
  ),
  example('a case worker records for a department without a login', p.caseWorker, 'task.complete', {
    ...p.norreby,
    role: p.familyDepartment,
  }),
  example('a case worker records for the transport authority', p.caseWorker, 'task.complete', {
    ...p.norreby,
    role: p.transportAuthority,
  }),
  example('a secretary does not', p.secretary, 'task.complete', { ...p.norreby, role: p.transportAuthority }, no),
  example('the secretary does the council’s task', p.secretary, 'task.complete', { ...p.norreby, role: p.theCouncil }),
  example(
    'a case worker does not do the council’s',
    p.caseWorker,
    'task.complete',
    { ...p.norreby, role: p.theCouncil },
    no,
  ),
  example('a claimed task is not another’s to complete', p.caseWorker, 'task.complete', claimed, 'claimedByOther'),
  example('nor to claim', p.caseWorker, 'task.claim', claimed, 'claimedByOther'),
  example('but a colleague may release it', p.caseWorker, 'task.release', claimed),
  example('who claimed it completes it', p.caseWorker, 'task.complete', { ...task, claimedBy: p.caseWorker.id }),
  example(
    'who wrote it does not approve it',
    p.caseWorker,
    'task.complete',
    { ...task, writtenBy: [p.caseWorker.id] },
    'fourEyes',
  ),
  example('an auditor sees a task', p.auditor, 'task.read', task),
  example('an auditor sees the list of tasks', p.auditor, 'task.list', {}),
  example('a participant sees the list of their tasks', p.association, 'task.list', {}),
  example('a participant sees a task of their case', p.association, 'task.read', task),

  example('the finance officer retries what the ledger refused', p.financeOfficer, 'incident.retry', funding),
  example('and resolves it', p.financeOfficer, 'incident.resolve', funding),
  example('a case worker does not', p.caseWorker, 'incident.retry', funding, no),
  example('a case worker retries an e-mail', p.caseWorker, 'incident.retry', mail),
  example('and resolves it', p.caseWorker, 'incident.resolve', mail),
  example('a finance officer does not', p.financeOfficer, 'incident.resolve', mail, no),

  example('a case worker sees the agenda', p.caseWorker, 'council.read', p.item),
  example('a participant does not', p.association, 'council.read', p.item, no),
  example('a councillor sees a closed item', p.councillor, 'council.read', p.landPrice),
  example('who wrote a closed item sees it', p.caseWorker, 'council.read', p.landPrice),
  example('others do not', p.financeOfficer, 'council.read', p.landPrice, 'closedCase'),
  example('unless they work on it', p.financeOfficer, 'council.read', { ...p.landPrice, insiders: ['financeOfficer'] }),
  example('the secretary puts items on a meeting', p.secretary, 'council.manageMeeting', p.item),
  example('the secretary records who came', p.secretary, 'council.attendance', p.item),
  example('the secretary records that a member was named', p.secretary, 'council.declareDisqualified', own),
  example('the secretary records that a member is disqualified', p.secretary, 'council.disqualify', own),
  example('the secretary records a decision', p.secretary, 'council.decide', p.item),
  example('the secretary closes the item', p.secretary, 'council.close', p.item),
  example('a councillor does not', p.councillor, 'council.close', p.item, no),
  example('a case worker does not', p.caseWorker, 'council.attendance', p.item, no),
  example(
    'who wrote the recommendation does not decide it',
    p.secretary,
    'council.decide',
    { ...p.item, writtenBy: [p.secretary.id] },
    'fourEyes',
  ),
  example('nor close it', p.secretary, 'council.close', { ...p.item, writtenBy: [p.secretary.id] }, 'fourEyes'),
  example('a councillor casts their own vote', p.councillor, 'council.vote', own),
  example('and nobody else’s', p.councillor, 'council.vote', { ...own, memberId: 'byraadsmedlem-1' }, no),
  example(
    'a councillor without a seat casts none',
    { ...p.councillor, memberId: undefined },
    'council.vote',
    p.item,
    no,
  ),
  example('a councillor signs the minutes', p.councillor, 'council.sign', own),
  example('and for nobody else', p.councillor, 'council.sign', { ...own, memberId: 'byraadsmedlem-1' }, no),
  example('the secretary records a signature on paper', p.secretary, 'council.sign', own),
  example('a councillor says they may be disqualified', p.councillor, 'council.declareDisqualified', own),
  example(
    'a disqualified councillor does not vote',
    p.councillor,
    'council.vote',
    { ...own, disqualified: ['byraadsmedlem-14'] },
    'disqualified',
  ),
  example(
    'nor does the secretary record that vote',
    p.secretary,
    'council.vote',
    { ...own, disqualified: ['byraadsmedlem-14'] },
    'disqualified',
  ),
  example('a substitute’s vote is recorded all the same', p.secretary, 'council.vote', {
    ...own,
    memberId: 'stedfortraeder',
    disqualified: ['byraadsmedlem-14'],
  }),

  example('the association accepts the bus', p.association, 'handover.accept', handover),
  example('and refuses it', p.association, 'handover.refuse', handover),
  example(
    'but does not accept for the municipality',
    p.association,
    'handover.accept',
    { ...handover, party: 'giver' },
    no,
  ),
  example('a case worker accepts for the municipality', p.caseWorker, 'handover.accept', {
    ...handover,
    party: 'giver',
  }),
  example('a case worker accepts on the association’s behalf', p.caseWorker, 'handover.accept', handover),
  example('the giver offers', p.caseWorker, 'handover.offer', { ...handover, party: 'giver' }),
  example('the receiver does not offer', p.association, 'handover.offer', handover, no),

  example('a councillor sees the ledger', p.councillor, 'ledger.read', {}),
  example('a participant does not', p.association, 'ledger.read', {}, no),
  example('the finance officer posts', p.financeOfficer, 'ledger.post', {}),
  example('the finance officer enters a reallocation', p.financeOfficer, 'ledger.reallocate', {
    requestedBy: 'byrådet',
  }),
  example('a case worker posts nothing', p.caseWorker, 'ledger.post', {}, no),
  example('a case worker asks for money to be carried over', p.caseWorker, 'ledger.requestCarryOver', {}),
  example('the finance officer asks for it too', p.financeOfficer, 'ledger.requestCarryOver', {}),
  example('a councillor asks for none', p.councillor, 'ledger.requestCarryOver', {}, no),
  example('the finance officer records what was carried over', p.financeOfficer, 'ledger.decideCarryOver', {
    requestedBy: 'caseWorker',
  }),
  example(
    'but not what they asked for themselves',
    p.financeOfficer,
    'ledger.decideCarryOver',
    { requestedBy: p.financeOfficer.id },
    'fourEyes',
  ),
  example('the finance officer sets who may decide over how much', p.financeOfficer, 'ledger.delegate', {}),
  example('a case worker does not', p.caseWorker, 'ledger.delegate', {}, no),
  example(
    'who asked for a posting does not make it',
    p.financeOfficer,
    'ledger.post',
    { requestedBy: p.financeOfficer.id },
    'fourEyes',
  ),
  example(
    'nor a reallocation',
    p.financeOfficer,
    'ledger.reallocate',
    { requestedBy: p.financeOfficer.id },
    'fourEyes',
  ),

  example('the public sees the clock', p.anyone, 'clock.read', {}),
  example('the administrator moves the demo clock', p.administrator, 'clock.jump', {}),
  example('a participant does not', p.association, 'clock.jump', {}, no),
  example('a participant follows their own command', p.association, 'command.read', { actorId: p.association.id }),
  example('and nobody else’s', p.association, 'command.read', { actorId: 'another' }, no),
  example('an auditor follows every command', p.auditor, 'command.read', { actorId: 'another' }),
  example('a case worker lists people to invite', p.caseWorker, 'person.list', {}),
  example('the administrator lists people', p.administrator, 'person.list', {}),
  example('a councillor does not', p.councillor, 'person.list', {}, no),
  example('the public reads an open page', p.anyone, 'open.read', { closed: false }),
  example('and writes to it', p.anyone, 'open.write', { closed: false }),
  example(
    'a closed case has no open page, not even for who is in it',
    p.caseWorker,
    'open.read',
    { closed: true },
    'closedCase',
  ),
  example('nobody writes to one that is not there', p.anyone, 'open.write', { closed: true }, 'closedCase'),
  example('a case worker reads what citizens sent', p.caseWorker, 'open.moderate', p.norreby),
  example('a participant does not', p.association, 'open.moderate', p.norreby, no),
  example('nor a case worker who is not in the closed case', otherWorker, 'open.moderate', p.familyCare, 'closedCase'),
  example(
    'an auditor writes nothing, whatever else they are',
    { ...p.auditor, roles: ['auditor', 'caseWorker'] },
    'case.start',
    {},
    'readOnly',
  ),
];
