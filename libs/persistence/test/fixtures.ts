import type { CaseRow, NewRow, Tx } from '../src/index.ts';

export const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString();

/** A published process, for cases to run on. */
export async function publishVillageBus(tx: Tx): Promise<void> {
  await tx.processes.insert({ key: 'village-bus', name: 'Busrute byttes til landsbybus' });
  await tx.versions.publish({
    id: 'village-bus-1',
    processKey: 'village-bus',
    number: 1,
    name: 'Busrute byttes til landsbybus',
    model: { format: 1 },
    layout: { planes: [] },
    slim: { format: 1 },
    hash: 'h',
    note: '',
    publishedBy: 'designer',
    publishedAt: at(0),
  });
}

export const newCase = (id: string): NewRow<CaseRow> => ({
  id,
  caseNumber: '00.16.00-G01-1-26',
  title: 'Landsbybus i Nørreby',
  processKey: 'village-bus',
  versionId: 'village-bus-1',
  engine: 1,
  town: 'Nørreby',
  closed: false,
  status: 'starting',
  startedBy: 'case-worker',
  startedAt: at(0),
  headSeq: -1,
  headHash: '',
  lastEventAt: at(0),
  data: {},
});
