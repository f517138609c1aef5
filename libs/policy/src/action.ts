import type {
  CaseResource,
  CommandResource,
  CouncilResource,
  DefinitionResource,
  HandoverResource,
  IncidentResource,
  LedgerResource,
  NoResource,
  OpenResource,
  StartResource,
  TaskResource,
} from './resource.ts';

/** Everything that may be asked for, and what it is asked about. */
export type ActionResources = {
  'definition.read': DefinitionResource;
  'definition.draft': DefinitionResource;
  'definition.publish': DefinitionResource;
  'case.list': NoResource;
  'case.read': CaseResource;
  'case.readLog': CaseResource;
  'case.start': StartResource;
  'case.cancel': CaseResource;
  'case.invite': CaseResource;
  'case.reopen': CaseResource;
  'case.redraw': CaseResource;
  'case.contribute': CaseResource;
  'inbox.read': NoResource;
  'letter.read': NoResource;
  'letter.answer': NoResource;
  'task.list': NoResource;
  'task.read': TaskResource;
  'task.claim': TaskResource;
  'task.release': TaskResource;
  'task.complete': TaskResource;
  'incident.retry': IncidentResource;
  'incident.resolve': IncidentResource;
  'council.read': CouncilResource;
  'council.recommend': CouncilResource;
  'council.manageMeeting': CouncilResource;
  'council.attendance': CouncilResource;
  'council.declareDisqualified': CouncilResource;
  'council.disqualify': CouncilResource;
  'council.vote': CouncilResource;
  'council.decide': CouncilResource;
  'council.close': CouncilResource;
  'council.sign': CouncilResource;
  'handover.offer': HandoverResource;
  'handover.accept': HandoverResource;
  'handover.refuse': HandoverResource;
  'ledger.read': NoResource;
  'ledger.post': LedgerResource;
  'ledger.reallocate': LedgerResource;
  'ledger.delegate': NoResource;
  'ledger.requestCarryOver': NoResource;
  'ledger.decideCarryOver': LedgerResource;
  'case.replicate': CaseResource;
  'clock.read': NoResource;
  'clock.jump': NoResource;
  'command.read': CommandResource;
  'person.list': NoResource;
  'open.read': OpenResource;
  'open.write': OpenResource;
  'open.moderate': CaseResource;
};
export type Action = keyof ActionResources;

/** Whether an action changes anything. */
const EFFECT: Record<Action, 'reads' | 'writes'> = {
  'definition.read': 'reads',
  'definition.draft': 'writes',
  'definition.publish': 'writes',
  'case.list': 'reads',
  'case.read': 'reads',
  'case.readLog': 'reads',
  'case.start': 'writes',
  'case.cancel': 'writes',
  'case.invite': 'writes',
  'case.reopen': 'writes',
  'case.redraw': 'writes',
  'case.contribute': 'writes',
  'inbox.read': 'reads',
  'letter.read': 'reads',
  'letter.answer': 'writes',
  'task.list': 'reads',
  'task.read': 'reads',
  'task.claim': 'writes',
  'task.release': 'writes',
  'task.complete': 'writes',
  'incident.retry': 'writes',
  'incident.resolve': 'writes',
  'council.read': 'reads',
  'council.recommend': 'writes',
  'council.manageMeeting': 'writes',
  'council.attendance': 'writes',
  'council.declareDisqualified': 'writes',
  'council.disqualify': 'writes',
  'council.vote': 'writes',
  'council.decide': 'writes',
  'council.close': 'writes',
  'council.sign': 'writes',
  'handover.offer': 'writes',
  'handover.accept': 'writes',
  'handover.refuse': 'writes',
  'ledger.read': 'reads',
  'ledger.post': 'writes',
  'ledger.reallocate': 'writes',
  'ledger.delegate': 'writes',
  'ledger.requestCarryOver': 'writes',
  'ledger.decideCarryOver': 'writes',
  'case.replicate': 'writes',
  'clock.read': 'reads',
  'clock.jump': 'writes',
  'command.read': 'reads',
  'person.list': 'reads',
  'open.read': 'reads',
  'open.write': 'writes',
  'open.moderate': 'writes',
};

export const ACTIONS = Object.keys(EFFECT) as Action[];
export const isAction = (text: string): text is Action => Object.hasOwn(EFFECT, text);
export const writes = (action: Action): boolean => EFFECT[action] === 'writes';
