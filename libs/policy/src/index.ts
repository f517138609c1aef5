export { ACTIONS } from './action.ts';
export type { Action, ActionResources } from './action.ts';
export { ROLES } from './actor.ts';
export type { Actor, Participation, Role } from './actor.ts';
export { decide } from './decide.ts';
export type { Verdict } from './decide.ts';
export { DENIAL_REASONS } from './denials.ts';
export type { DenialCode } from './denials.ts';
export { drawnRolesOf, orgRoleOf } from './drawing-role.ts';
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
  OpenResource,
  Side,
  StartResource,
  TaskResource,
} from './resource.ts';
