import type {
  Account,
  AccountList,
  Area,
  AreaList,
  Case,
  Family,
  Handover,
  Item,
  MoneyLine,
  Story,
  TaskPage,
  TaskRow,
  Transfer,
  TransferPage,
} from '@samskab/contracts';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import type { Drawing } from './drawing.ts';
import { readFamily, repeatsOf } from './family.ts';
import type { Repeat } from './family.ts';
import type { Entry, LiveCase } from './live-case.ts';

/** All that is on record of a case and of the area its money is in, as the API shows it: what invariants are read from. */
export type Records = {
  drawing: Drawing;
  one: Case;
  log: Entry[];
  /** The same log, as each of the case's participants reads it. */
  logsOfOthers: Entry[][];
  story: z.infer<typeof Story>['entries'];
  tasks: TaskRow[];
  items: Item[];
  handovers: Handover[];
  money: MoneyLine[];
  books: Books;
  /** The towns it repeats and that repeat it. */
  family: Family;
  repeats: Repeat[];
};

/** The books of one service area, those of other cases included. */
export type Books = { area: z.infer<typeof Area>; accounts: z.infer<typeof Account>[]; transfers: Transfer[] };

export async function gatherRecords(live: LiveCase): Promise<Records> {
  const worker = await live.worker();
  const [one, log, money] = [await live.read(), await live.log(), await live.money()];
  const story = await worker.get<z.infer<typeof Story>>(`/api/cases/${live.id}/story`);
  const done = `/api/tasks?caseId=${live.id}&status=completed&limit=200`;
  const tasks = await worker.get<z.infer<typeof TaskPage>>(done);
  const decided = decidedIds(live, log);
  const family = await readFamily(live);
  return {
    drawing: live.drawing,
    one,
    log,
    logsOfOthers: await logsOfOthers(live, one),
    story: story.entries,
    tasks: tasks.items,
    items: await Promise.all(decided('checkpoint').map((id) => worker.get<Item>(`/api/items/${id}`))),
    handovers: await Promise.all(decided('handover').map((id) => worker.get<Handover>(`/api/handovers/${id}`))),
    money,
    family,
    repeats: await repeatsOf(live, family),
    books: await readBooks(await live.cast.staff('finance-officer'), money[0]?.area ?? ''),
  };
}

/** An item and a hand-over have the id of the token that waited for them. */
const decidedIds = (live: LiveCase, log: Entry[]) => (kind: 'checkpoint' | 'handover') =>
  log.flatMap(({ event }) => {
    if (event['type'] !== 'itemDecided') return [];
    const node = nodeOf(log, String(event['item']));
    return live.drawing.facet(node, kind) ? [`${live.id}.${String(event['item'])}`] : [];
  });

/** The node of a token, by the moves it made; '' when it made none. */
export function nodeOf(log: readonly Entry[], instance: string): string {
  const moves = log.flatMap((entry) => entry.moves);
  return String(moves.find((move) => move['instance'] === instance)?.['node'] ?? '');
}

async function logsOfOthers(live: LiveCase, { participants }: Case): Promise<Entry[][]> {
  const roles = [...new Set(participants.map(({ role }) => role))];
  const readers = roles.map((role) => live.cast.inRole(live.id, live.drawing.role(role)));
  return Promise.all(readers.map(async (reader) => live.log(0, await reader)));
}

async function readBooks(officer: Caller, name: string): Promise<Books> {
  const { items } = await officer.get<z.infer<typeof AreaList>>('/api/areas');
  const area = items.find((one) => one.name === name);
  if (!area) throw new Error(`there is no service area ${name}`);
  const { items: accounts } = await officer.get<AccountList>(`/api/areas/${area.id}/accounts`);
  return { area, accounts, transfers: await allTransfers(officer, area.id) };
}

async function allTransfers(officer: Caller, area: string): Promise<Transfer[]> {
  const found: Transfer[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof TransferPage> = await officer.get(`/api/areas/${area}/transfers?limit=200${from}`);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}
