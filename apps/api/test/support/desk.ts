import { randomUUID } from 'node:crypto';
import type { TaskRow } from '@samskab/persistence';
import type { TestApi } from './api.ts';

const at = '2026-03-03T08:00:00.000Z';

export type Placed = {
  title?: string;
  town?: string;
  processKey?: string;
  closed?: boolean;
  lastEventAt?: string;
  tasks?: Partial<TaskRow>[];
};

/** A running case with its open tasks, as the worker would have written them. */
export async function placeCase(api: TestApi, placed: Placed): Promise<string> {
  const { title = 'Landsbybus Nørreby', town = 'Nørreby', processKey = 'village-bus', closed = false } = placed;
  const id = randomUUID();
  await api.app.database.transaction(async (tx) => {
    const version = await tx.versions.latest(processKey);
    if (!version) throw new Error('nothing is published');
    await tx.cases.insert({
      ...{ id, caseNumber: '00.16.00-G01-1-26', title, processKey, versionId: version.id, engine: 1, town, closed },
      ...{ status: 'running', startedBy: 'chief-executive', startedAt: at, headSeq: 0, headHash: 'h' },
      ...{ lastEventAt: placed.lastEventAt ?? (await api.app.clock.now()), data: { town } },
    });
    const row = { caseId: id, node: 'answer-town', role: 'case-worker', status: 'open' as const, data: {} };
    const tasks = placed.tasks ?? [{}];
    for (const [index, task] of tasks.entries())
      await tx.tasks.insert({ ...row, id: `i${index + 1}`, openedAt: at, openedSeq: 0, ...task });
  });
  return id;
}

const HOUR_MS = 3_600_000;
/** So many hours from the municipality's now. */
export const inHours = async (api: TestApi, hours: number): Promise<string> =>
  new Date(Date.parse(await api.app.clock.now()) + hours * HOUR_MS).toISOString();
