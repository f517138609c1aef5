export type { Action, ActionResources } from './action.ts';
export { ROLES } from './actor.ts';
export type { Actor, Participation, Role } from './actor.ts';
export { decide } from './decide.ts';
export type { DenialCode, Verdict } from './decide.ts';
export type {
  CaseResource,
  CommandResource,
  CouncilResource,
  DefinitionResource,
  DrawingRole,
  HandoverResource,
  InCase,
  IncidentResource,
  LedgerResource,
  NoResource,
  Side,
  StartResource,
  TaskResource,
} from './resource.ts';
export { orgRoleOf } from './org-role.ts';
