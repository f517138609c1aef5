import type { Case, Problem } from '@samskab/contracts';
import type { Caller } from './api.ts';
import { eventually } from './eventually.ts';
import { answers, openTask } from './village-bus.ts';

const file = { name: 'bilag.pdf', mediaType: 'application/pdf' };

/** What every step of the village bus is answered with, up to its hand-over. */
export const steps: Record<string, object> = {
  ...answers,
  calculate: { saving: 10_000_000, savingKind: 'hvert år', calculation: file },
  'found-association': {
    ...{ associationName: 'Nørreby Landsbybus', purpose: 'At køre en bus', statutes: file, boardCount: 5 },
    ...{ cvr: '12345674', chair: 'Hemmelig Formand', treasurer: 'Hemmelig Kasserer' },
  },
  'choose-bus': {
    ...{ bus: 'Elbus med 9 pladser', seats: 9, busPrice: 42_406_900, riders: 'medlemmer', drivers: 14, offer: file },
  },
  'write-item': { stillDoes: 'Forsikring og værksted', topUp: 37_406_900, topUpFrom: 'staten' },
  'order-timetable': { orderText: 'Rute 46 nedlægges', orderDate: '2026-12-21' },
  'order-bus': { supplier: 'Elbusser A/S', deliveryDate: '2027-08-10' },
  'receive-bus': { deliveredDate: '2027-08-10', invoice: file },
};

export async function done(worker: Caller, caseId: string, node: string, more: object = {}): Promise<void> {
  const { id } = await openTask(worker, caseId, node);
  const data = { ...steps[node], ...more };
  const { status, body } = await worker.command<Problem>(`/api/cases/${caseId}/tasks/${id}/complete`, { data });
  expect([node, status, body.faults]).toEqual([node, 200, undefined]);
}

const before = ['answer-town', 'town-meeting', 'give-up-route', 'calculate', 'found-association', 'choose-bus'];

/** Everything until the council has it. */
export async function toCouncil(worker: Caller, caseId: string): Promise<void> {
  for (const node of [...before, 'write-item'])
    await done(worker, caseId, node, node === 'town-meeting' ? { dissent: 'Nogle ældre får længere til bussen' } : {});
}

/** The case's item at the council, once the worker has put it on an agenda. */
export const itemOf = (worker: Caller, caseId: string): Promise<string> =>
  eventually(async () => {
    const { body } = await worker.get<Case>(`/api/cases/${caseId}`);
    return body.items.find(({ number }) => number !== null)?.id;
  });
