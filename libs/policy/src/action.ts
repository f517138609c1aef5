import type {
  CaseResource,
  CommandResource,
  CouncilResource,
  DefinitionResource,
  HandoverResource,
  IncidentResource,
  LedgerResource,
  NoResource,
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
  'task.list': NoResource;
  'task.read': TaskResource;
  'task.claim': TaskResource;
  'task.release': TaskResource;
  'task.complete': TaskResource;
  'incident.retry': IncidentResource;
  'incident.resolve': IncidentResource;
  'council.read': CouncilResource;
  'council.manageMeeting': CouncilResource;
  'council.attendance': CouncilResource;
  'council.declareDisqualified': CouncilResource;
  'council.disqualify': CouncilResource;
  'council.vote': CouncilResource;
  'council.decide': CouncilResource;
  'council.close': CouncilResource;
  'handover.offer': HandoverResource;
  'handover.accept': HandoverResource;
  'handover.refuse': HandoverResource;
  'ledger.read': NoResource;
  'ledger.post': LedgerResource;
  'ledger.reallocate': LedgerResource;
  'clock.read': NoResource;
  'clock.jump': NoResource;
  'command.read': CommandResource;
  'person.list': NoResource;
};
export type Action = keyof ActionResources;
