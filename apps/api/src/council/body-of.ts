import { Refusal } from '@samskab/contracts';
import { STANDARD_RULES } from '@samskab/council';
import type { Body, BodyKind, BodyRules, CandidateList, Member } from '@samskab/council';
import type { Cadence } from '@samskab/calendar';
import type { BodyRow, CandidateListRow, MemberRow, Reads } from '@samskab/persistence';

/** A body with its lists and members: as rows, and as the council's rules read it. */
export type BodyOf = {
  id: string;
  key: string;
  name: string;
  rules: BodyRules & { cadence?: Cadence };
  members: MemberRow[];
  body: Body;
};

export async function bodyOf(read: Reads, id: string): Promise<BodyOf> {
  const row = await read.bodies.first({ id });
  if (!row) throw new Refusal('notFound');
  const [body] = await bodiesOf(read, [row]);
  if (!body) throw new Error(`body ${id} was not composed`);
  return body;
}

/** Any number of bodies in two queries. */
export async function bodiesOf(read: Reads, rows: BodyRow[]): Promise<BodyOf[]> {
  const bodyId = rows.map(({ id }) => id);
  const [lists, members] = await Promise.all([
    read.candidateLists.find({ bodyId }, { order: { letter: 'asc' } }),
    read.members.find({ bodyId }, { order: { substitute: 'asc', seat: 'asc' } }),
  ]);
  return rows.map((row) => compose(row, lists.filter(inBody(row)), members.filter(inBody(row))));
}

const inBody =
  ({ id }: BodyRow) =>
  ({ bodyId }: { bodyId: string }): boolean =>
    bodyId === id;

function compose(
  { id, key, name, kind, rules: own }: BodyRow,
  lists: CandidateListRow[],
  members: MemberRow[],
): BodyOf {
  const standard: Record<string, BodyRules> = STANDARD_RULES;
  const rules = { ...(standard[kind] ?? STANDARD_RULES.council), kind: kind as BodyKind, title: name, ...own };
  return {
    id,
    key,
    name,
    rules,
    members,
    body: { id, rules, lists: lists.map(toList), members: members.map(toMember) },
  };
}

const toList = ({ id, letter, name }: CandidateListRow): CandidateList => ({ id, letter, name });

const toMember = ({ id, name, listId, substitute }: MemberRow): Member => ({
  id,
  name,
  list: listId,
  seat: substitute ? 'substitute' : 'member',
});

/** What is shown of a member who is no longer in the body. */
export const memberName = ({ members }: BodyOf, id: string): string =>
  members.find((member) => member.id === id)?.name ?? 'Et tidligere medlem';

export const letterOf = ({ body }: BodyOf, listId: string): string =>
  body.lists.find(({ id }) => id === listId)?.letter ?? '';

/** A list is named by its letter, or by its id. */
export const listNamed = ({ body }: BodyOf, name: string): string =>
  body.lists.find(({ id, letter }) => letter === name || id === name)?.id ?? name;
