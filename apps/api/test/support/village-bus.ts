import type { Case, Command, TaskRow } from '@samskab/contracts';
import { eventually } from './eventually.ts';
import type { Caller } from './api.ts';

export const letter = { requestText: 'Rute 46 kører tom.', contact: 'Formanden for lokalrådet' };
export const startOf = (town = 'Nørreby') => ({
  processKey: 'village-bus',
  title: `Landsbybus ${town}`,
  town,
  input: letter,
});

/** What the first steps of the village bus are answered with. */
export const answers = {
  'answer-town': { answerText: 'Vi kommer den 14. april.', visitDate: '2026-04-14' },
  'town-meeting': {
    meetingDate: '2026-04-14',
    attendance: 62,
    meetingSays: 'opgiver ruten',
    forCount: 53,
    againstCount: 9,
    meetingReason: 'Den kører tom.',
  },
  'give-up-route': { route: '46', wish: 'En bus, der passer os' },
} as const;

export type Started = { caseId: string; command: Command };

export async function startCase(caller: Caller, town?: string): Promise<Started> {
  const { body } = await caller.command<Command>('/api/cases', startOf(town));
  if (!body.caseId) throw new Error(JSON.stringify(body));
  return { caseId: body.caseId, command: body };
}

export const readCase = async (caller: Caller, caseId: string): Promise<Case> =>
  (await caller.get<Case>(`/api/cases/${caseId}`)).body;

/** The open task at a node; waits until there is one. */
export const openTask = (caller: Caller, caseId: string, node: string): Promise<TaskRow> =>
  eventually(async () => {
    const { body } = await caller.get<{ items: TaskRow[] }>(`/api/tasks?caseId=${caseId}`);
    return body.items?.find((task) => task.node === node);
  });

export async function complete(caller: Caller, caseId: string, node: keyof typeof answers, key?: string) {
  const { id } = await openTask(caller, caseId, node);
  return caller.command<Command>(`/api/cases/${caseId}/tasks/${id}/complete`, { data: answers[node] }, key);
}
