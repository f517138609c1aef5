import type { Case, OrgRole, Session } from '@samskab/contracts';
import type { Process } from '@samskab/definition';

type Incident = Case['incidents'][number];

/** What the person may do with the case as a whole; the API has the last word. */
export type Rights = {
  invite: boolean;
  redraw: boolean;
  replicate: boolean;
  cancel: boolean;
  /** To give, or to take over for those who have no login. */
  handOver: boolean;
  settle: (incident: Incident) => boolean;
};

const isFunding = (process: Process | undefined, id: string): boolean => {
  const node = process?.nodes.find((one) => one.id === id);
  return node?.type === 'activity' && node.facet?.kind === 'funding';
};

/** What the ledger refused is the finance officer's to mend, the rest the case worker's. A case that is over is read. */
export function rightsOf({ person }: Session, one: Case, process: Process | undefined): Rights {
  const is = (...roles: OrgRole[]) => person?.roles.some((role) => roles.includes(role)) ?? false;
  const running = one.status === 'running';
  return {
    invite: running && is('caseWorker'),
    redraw: running && is('caseWorker', 'processDesigner'),
    replicate: is('caseWorker', 'processDesigner'),
    cancel: running && is('caseWorker', 'chiefExecutive'),
    handOver: running && is('caseWorker'),
    settle: ({ node }) => running && is(isFunding(process, node) ? 'financeOfficer' : 'caseWorker'),
  };
}
