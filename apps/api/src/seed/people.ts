import type { OrgRole } from '@samskab/contracts';
import type { PersonRow } from '@samskab/persistence';

const SEATS = 27;

const official = (id: string, name: string, role: OrgRole): PersonRow => ({
  id,
  name,
  email: `${id}@samkobing.example`,
  roles: [role],
  bodies: [],
});

const councillor = (seat: number): PersonRow => ({
  ...official(`councillor-${seat}`, `Byrådsmedlem ${seat}`, 'councillor'),
  bodies: ['council'],
});

/** The fictional Samkøbing: one person per role, named by it, and the council's members. */
export const seededPeople: PersonRow[] = [
  official('case-worker', 'Sagsbehandler', 'caseWorker'),
  official('chief-executive', 'Kommunaldirektør', 'chiefExecutive'),
  official('finance-officer', 'Økonomimedarbejder', 'financeOfficer'),
  official('council-secretary', 'Sekretær', 'councilSecretary'),
  official('process-designer', 'Procesdesigner', 'processDesigner'),
  official('auditor', 'Revisor', 'auditor'),
  official('administrator', 'Administrator', 'administrator'),
  ...Array.from({ length: SEATS }, (_, index) => councillor(index + 1)),
];
