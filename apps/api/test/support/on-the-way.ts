import type { Model } from '@samskab/definition';
import type { Item, Meeting, Problem, Treatment } from '@samskab/contracts';
import { publishDrawing } from '../../src/definitions/publish-definition.ts';
import type { Caller, TestApi } from './api.ts';

const outcomes = ['approved', 'amended', 'rejected', 'noted', 'forwarded'] as const;
const form = ['granted', 'decisionText', 'dissent', 'minutesRef'].map((variable) => ({
  id: `decides.${variable}`,
  variable,
  label: variable,
  ...(variable !== 'dissent' && { required: true }),
}));
const text = (id: string) => ({ id, name: id, type: 'text' });
const end = (outcome: string) => ({ id: `end-${outcome}`, name: outcome, type: 'event', position: 'end', on: [] });

/** A case that asks the council for money, and ends where each outcome leads; whatever else happens leads back to work. */
const drawing = {
  ...{ id: 'asks-drawing', name: 'Spørg byrådet', format: 1, namespace: 'urn:samskab:test:asks', roots: [] },
  processes: [
    {
      ...{ id: 'asks', key: 'asks', name: 'Spørg byrådet', executable: true, moneyLines: [], lanes: [], artifacts: [] },
      variables: [
        { id: 'price', name: 'Beløb', type: 'money', input: true },
        { id: 'granted', name: 'Bevilget', type: 'money' },
        ...['decisionText', 'dissent', 'minutesRef', 'better'].map(text),
        { id: 'said', name: 'Beslutning', type: { choice: [...outcomes, 'sentBack'] } },
      ],
      roles: [
        { id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' },
        { id: 'council', name: 'Byrådet', side: 'council' },
      ],
      nodes: [
        { id: 'begins', name: 'Begynder', type: 'event', position: 'start', on: [] },
        {
          ...{ id: 'decides', name: 'Byrådet beslutter', type: 'activity', activity: 'user', role: 'council', form },
          facet: {
            ...{ kind: 'checkpoint', body: 'council', outcome: 'said', amount: 'price' },
            recommendation: 'at der gives {price}',
          },
        },
        { id: 'q', name: 'Hvad besluttes?', type: 'gateway', gateway: 'exclusive', default: 'f-again' },
        ...outcomes.map(end),
        {
          ...{ id: 'mend', name: 'Ret indstillingen', type: 'activity', activity: 'user', role: 'case-worker' },
          form: [{ id: 'mend.better', variable: 'better', label: 'Hvad er bedre?', required: true }],
          due: { remind: { workingDays: '3' }, due: { workingDays: '5' } },
        },
      ],
      flows: [
        { id: 'f-begins', from: 'begins', to: 'decides' },
        { id: 'f-decides', from: 'decides', to: 'q' },
        ...outcomes.map((one) => ({ id: `f-${one}`, from: 'q', to: `end-${one}`, when: `said = "${one}"` })),
        { id: 'f-again', name: 'tilbage', from: 'q', to: 'mend' },
        { id: 'f-mend', from: 'mend', to: 'decides' },
      ],
    },
  ],
} as unknown as Model;

export async function publishAsking({ app }: TestApi): Promise<void> {
  const at = '2026-01-05T09:00:00.000Z';
  const draft = { processKey: 'asks', model: drawing, layout: { planes: [] }, updatedBy: 'process-designer' };
  await app.database.transaction(async (tx) => {
    await tx.processes.upsert({ key: 'asks', name: 'Spørg byrådet' });
    const by = { publishedBy: 'process-designer', publishedAt: at, note: '' };
    await publishDrawing(tx, { ...draft, updatedAt: at } as unknown as Parameters<typeof publishDrawing>[1], by);
  });
}

/** Everybody of a body is there; the first half is enough. */
export async function everybodyComes(secretary: Caller, { bodyId, meetingId }: Treatment | Item): Promise<void> {
  const { body } = await secretary.get<{ items: { id: string; members: { id: string; substitute: boolean }[] }[] }>(
    '/api/bodies',
  );
  const members = body.items.find(({ id }) => id === bodyId)?.members ?? [];
  const present = members.filter(({ substitute }) => !substitute).map(({ id }) => ({ memberId: id }));
  await secretary.send<Meeting>('PUT', `/api/meetings/${meetingId}/attendance`, { present });
}

/** A body closes its treatment of an item. */
export async function deals(secretary: Caller, treatment: Treatment | Item, body: object) {
  await everybodyComes(secretary, treatment);
  const id = 'itemId' in treatment ? treatment.itemId : treatment.id;
  return secretary.command<Problem>(`/api/items/${id}/close`, { how: 'withoutVote', ...body });
}

/** The committees recommend an item as the administration does, one after another. */
export async function throughCommittees(secretary: Caller, itemId: string): Promise<void> {
  const { body } = await secretary.get<Item>(`/api/items/${itemId}`);
  for (const treatment of body.route.filter(({ status, itemId: id }) => status === 'proposed' && id !== itemId)) {
    const { status } = await deals(secretary, treatment, { outcome: 'approved' });
    expect([treatment.bodyKey, status]).toEqual([treatment.bodyKey, 200]);
  }
}
