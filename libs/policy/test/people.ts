import type { Actor, DrawingRole, Role } from '../src/index.ts';

const person = (role: Role, part: Partial<Actor> = {}): Actor => ({
  id: role,
  roles: [role],
  participations: [],
  ...part,
});

export const processDesigner = person('processDesigner');
export const caseWorker = person('caseWorker');
export const councillor = person('councillor', { memberId: 'byraadsmedlem-14' });
export const secretary = person('councilSecretary');
export const financeOfficer = person('financeOfficer');
export const chiefExecutive = person('chiefExecutive');
export const auditor = person('auditor');
export const administrator = person('administrator');
export const anyone = person('public');
/** The bus association of Nørreby, entered by the personal link to its case. */
export const association = person('participant', { participations: [{ caseId: 'norreby', role: 'bus-association' }] });

export const staff = [
  processDesigner,
  caseWorker,
  councillor,
  secretary,
  financeOfficer,
  chiefExecutive,
  auditor,
  administrator,
];
export const everybody = [...staff, association, anyone];

const citizens = (id: string): DrawingRole => ({ id, side: 'citizens' });
const municipality = (id: string): DrawingRole => ({ id, side: 'municipality' });
export const busAssociation = citizens('bus-association');
export const localCouncil = citizens('local-council');
export const theCaseWorker = municipality('case-worker');
export const theFinanceOfficer = municipality('finance-officer');
export const theChiefExecutive = municipality('chief-executive');
export const familyDepartment = municipality('family-department');
export const theCouncil: DrawingRole = { id: 'council', side: 'council' };
export const transportAuthority: DrawingRole = { id: 'transport-authority', side: 'other' };

export const norreby = { caseId: 'norreby', closed: false, insiders: [] };
export const sonderby = { caseId: 'sonderby', closed: false, insiders: [] };
export const familyCare = { caseId: 'family', closed: true, insiders: [caseWorker.id] };
export const item = { closed: false, insiders: [], writtenBy: ['caseWorker'], disqualified: [] };
export const landPrice = { ...item, closed: true };
