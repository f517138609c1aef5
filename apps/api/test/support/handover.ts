import { randomUUID } from 'node:crypto';
import type { Participant } from '@samskab/contracts';
import { cookieOf } from './api.ts';
import type { Caller, TestApi } from './api.ts';
import { at } from './council.ts';

export type Offered = { caseId: string; handoverId: string };

/** A case whose bus is about to be handed over, as the worker would have written it. */
export async function busToHandOver(api: TestApi): Promise<Offered> {
  const caseId = randomUUID();
  const handoverId = `${caseId}.i30`;
  await api.app.database.transaction(async (tx) => {
    const version = await tx.versions.latest('village-bus');
    if (!version) throw new Error('nothing is published');
    await tx.cases.insert({
      ...{ id: caseId, caseNumber: '00.16.00-G01-1-26', title: 'Landsbybus Nørreby', processKey: 'village-bus' },
      ...{ versionId: version.id, engine: 1, town: 'Nørreby', closed: false, status: 'running' as const },
      ...{
        startedBy: 'case-worker',
        startedAt: at,
        headSeq: 0,
        headHash: 'h',
        lastEventAt: at,
        data: { town: 'Nørreby' },
      },
    });
    await tx.handovers.insert({
      ...{ id: handoverId, caseId, commandId: 'i30', node: 'hand-over-bus', object: 'Elbus med 9 pladser' },
      ...{ fromRole: 'case-worker', toRole: 'bus-association', status: 'open' as const, round: 0, condition: {} },
      openedAt: at,
    });
  });
  return { caseId, handoverId };
}

/** Somebody of the case without a login of their own, by their personal link. */
export async function guest(api: TestApi, caseId: string, role: string): Promise<Caller> {
  const worker = await api.as('case-worker');
  const body = { role, name: 'Foreningens formand', email: 'formand@example.org' };
  const invited = await worker.send<{ participant: Participant; link: string }>(
    'POST',
    `/api/cases/${caseId}/participants`,
    body,
  );
  const token = invited.body.link.split('#')[1];
  return api.caller(cookieOf((await (await api.as()).send('POST', '/api/login/link', { token })).headers));
}

export const condition = {
  busCondition: 'Som ny, 12 km på tælleren',
  busPhotos: { name: 'bus.jpg', mediaType: 'image/jpeg' },
};
