import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadCursor } from '../src/index.ts';
import type { InboxGroup, InboxQuery, InboxRow, NewRow, TaskRow } from '../src/index.ts';
import { at, newCase, publishVillageBus } from './fixtures.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';

const groups: InboxGroup[] = ['today', 'week', 'later', 'others'];
const edges = { today: at(100), week: at(200), agendaToday: at(100), agendaWeek: at(200), quietSince: at(-100) };
const desk = { personId: 'anna', roles: ['case-worker', 'mayor'], unowned: true, kinds: ['letter' as const] };
const query = (more: Partial<InboxQuery> = {}): InboxQuery => ({ desk, mine: true, filter: {}, edges, ...more });

const roles = ['case-worker', 'mayor', null, 'local-council'];
const claims = [null, null, 'anna', 'bo'];
const escalations = [null, null, null, 'mayor'];
const CASES = 12;
const A_CASE = 16;

/** Every role with every claim, some overdue on another desk, with deadlines on both sides of every edge and none. */
const tasksOf = (caseId: string, nth: number): NewRow<TaskRow>[] =>
  Array.from({ length: A_CASE }, (_, index) => ({
    ...{ caseId, id: `i${index}`, node: 'answer', status: 'open' as const, openedSeq: 0, data: {} },
    ...{ openedAt: at((index * 7) % 5), role: roles[index % 4] ?? null, claimedBy: claims[index >> 2] ?? null },
    escalatedTo: escalations[(index + nth) % 4] ?? null,
    dueAt: (index + nth) % 5 === 0 ? null : at(((index * 37 + nth * 11) % 6) * 50),
  }));

/** What the inbox says in SQL, said again of each task by itself. */
function groupOf({ role, claimedBy, escalatedTo, dueAt }: NewRow<TaskRow>, mine: boolean): InboxGroup {
  const own = role === null || role === undefined || desk.roles.includes(role);
  const come = escalatedTo !== null && escalatedTo !== undefined && desk.roles.includes(escalatedTo);
  const taken = claimedBy !== null && claimedBy !== undefined;
  const isMine = claimedBy === 'anna' || (own && (!taken || !mine)) || (come && !taken);
  if (!isMine) return 'others';
  if (dueAt === null || dueAt === undefined || dueAt > edges.week) return 'later';
  return dueAt <= edges.today ? 'today' : 'week';
}

describe.each(dialects)('the inbox on %s', (_name, start) => {
  let test: TestDatabase;
  const tasks = Array.from({ length: CASES }, (_, nth) => tasksOf(`c${String(nth).padStart(2, '0')}`, nth)).flat();

  beforeAll(async () => {
    test = await start();
    await test.db.transaction(async (tx) => {
      await publishVillageBus(tx);
      const ids = [...new Set(tasks.map(({ caseId }) => caseId))];
      const towns = ['Nørreby', 'Engby', 'Skovby'];
      for (const [index, id] of ids.entries())
        await tx.cases.insert({ ...newCase(id), status: 'running', town: towns[index % 3] ?? '' });
      await tx.tasks.insert(...tasks);
      const letter = { town: 'Engby', subject: 'Torvet', text: 'Mørkt', status: 'open' as const };
      await tx.letters.insert({ ...letter, id: 'l1', receivedAt: at(0), answerBy: at(60) });
      await tx.waits.insert({ caseId: 'c00', id: 'w1', node: 'window', kind: 'timer', at: at(400) });
    });
  }, 60_000);
  afterAll(() => test.stop());

  async function whole(group: InboxGroup, asked: InboxQuery, limit: number): Promise<InboxRow[]> {
    const rows: InboxRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await test.db.read.inbox.page(group, asked, { cursor, limit });
      rows.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return rows;
  }
  const keys = (rows: { caseId: string; id: string }[]) => rows.map(({ caseId, id }) => `${caseId}/${id}`).toSorted();

  it.each([true, false])('has every task in exactly one group (only mine: %s)', async (mine) => {
    for (const group of groups) {
      const shown = (await whole(group, query({ mine }), 500)).filter(({ kind }) => kind === 'task');
      expect([group, keys(shown)]).toEqual([group, keys(tasks.filter((task) => groupOf(task, mine) === group))]);
    }
  });

  it('turned page by page, is the same as read at once, in order', async () => {
    for (const group of groups) {
      const atOnce = await whole(group, query(), 500);
      expect(await whole(group, query(), 7)).toEqual(atOnce);
      const order = atOnce.map(({ actAt, at: since, caseId, id }) => [actAt, since, caseId, id].join(' '));
      expect(order).toEqual(order.toSorted());
    }
  });

  it('counts what it shows, and no further than a hundred', async () => {
    const counts = await test.db.read.inbox.counts(query());
    for (const group of groups)
      expect([group, counts[group]]).toEqual([group, Math.min(100, (await whole(group, query(), 500)).length)]);
  });

  it('narrowed, shows what of it fits', async () => {
    const towns = async (group: InboxGroup) =>
      new Set((await whole(group, query({ filter: { town: 'Engby' } }), 500)).map((row) => row.caseTown ?? row.town));
    for (const group of groups) expect(await towns(group)).toEqual(new Set(['Engby']));
    const byRole = await whole('others', query({ filter: { role: 'local-council' } }), 500);
    expect(new Set(byRole.map(({ role }) => role))).toEqual(new Set(['local-council']));
    expect(await whole('today', query({ filter: { processKey: 'none' } }), 500)).toEqual([]);
    const words = await whole('today', query({ filter: { text: 'orve' } }), 500);
    expect(words.map(({ kind }) => kind)).toEqual(['letter']);
  });

  it('refuses a cursor that is not its own', async () => {
    const page = test.db.read.inbox.page('today', query(), { cursor: 'W10', limit: 5 });
    await expect(page).rejects.toThrow(BadCursor);
  });
});
