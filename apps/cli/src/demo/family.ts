import type { Case, Command, Family, FamilyMember } from '@samskab/contracts';
import type { Variant } from '@samskab/workflows/scenario';
import type { Caller } from './caller.ts';
import type { LiveCase } from './live-case.ts';

/** A town of a family: `from` is the town it repeats, null for the first. */
export type Town = { town: string; from: string | null; status: string; startedAt: string; foundedAt: string | null };

/** A case that repeats another, and what it was begun with. */
export type Repeat = { one: Case; input: Record<string, unknown> };

/** "Start i en anden by": the pattern of a case, with the new town's own words. */
export async function repeated(worker: Caller, originId: string, start: Variant['start']): Promise<string> {
  const body = { town: townOf(start), title: start.title, input: start.data };
  const { caseId }: Command = await worker.command(`/api/cases/${originId}/replicate`, body);
  if (caseId === null) throw new Error('a case was repeated, and has no id');
  return caseId;
}

/** The towns that asked for the same and have not begun yet, in the order they are told; what they are called. */
export async function startFamily(live: LiveCase, asks: readonly Variant['start'][]): Promise<string[]> {
  const worker = await live.worker();
  const there = new Set(townsOf(await readFamily(live)).map(({ town }) => town));
  const missing = asks.filter((start) => !there.has(townOf(start)));
  for (const start of missing) await repeated(worker, live.id, start);
  return missing.map(townOf);
}

export const readFamily = async (live: LiveCase): Promise<Family> =>
  (await live.worker()).get<Family>(`/api/cases/${live.id}/family`);

/** The cases that repeat this one, with the first entry of each one's log. */
export async function repeatsOf(live: LiveCase, { root }: Family): Promise<Repeat[]> {
  const worker = await live.worker();
  const children = membersOf(root).find(({ id }) => id === live.id)?.children ?? [];
  return Promise.all(
    children.map(async ({ id }) => {
      const one = await worker.get<Case>(`/api/cases/${id}`);
      const { items } = await worker.get<{ items: { event: { input?: Record<string, unknown> } }[] }>(
        `/api/cases/${id}/log?limit=1`,
      );
      return { one, input: items[0]?.event.input ?? {} };
    }),
  );
}

export const membersOf = (member: FamilyMember): FamilyMember[] => [member, ...member.children.flatMap(membersOf)];

/** A family as a list, the first town first. */
export function townsOf({ root }: Family): Town[] {
  const towns = ({ town, status, startedAt, foundedAt, children }: FamilyMember, from: string | null): Town[] => [
    { town: town ?? '', from, status, startedAt, foundedAt },
    ...children.flatMap((child) => towns(child, town)),
  ];
  return towns(root, null);
}

const townOf = ({ data }: Variant['start']): string => String(data['town'] ?? '');
