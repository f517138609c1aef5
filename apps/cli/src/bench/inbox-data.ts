import { randomUUID } from 'node:crypto';
import type { CaseRow, Database, NewRow, TaskRow } from '@samskab/persistence';

const towns = ['Nørreby', 'Sønderby', 'Østerby', 'Vesterby', 'Skovby', 'Engby'];
const patterns = ['village-bus', 'city-renewal', 'association-founding'];
/** As they stand on a municipality's desks: a quarter the case worker's, the rest others' or nobody's yet. */
const roles = ['case-worker', 'local-council', 'finance-officer', 'bus-association', 'chief-executive', 'case-worker'];
const A_CASE = 5;
const BATCH = 200;
const HOUR_MS = 3_600_000;

/** So many open tasks in a fifth as many cases, with letters and incidents among them; always the same ones. */
export async function fillInbox(db: Database, now: string, tasks: number): Promise<void> {
  const versions = await db.read.versions.find({ processKey: patterns });
  const versionOf = (key: string) => versions.find(({ processKey }) => processKey === key)?.id ?? '';
  for (let done = 0; done < tasks / A_CASE; done += BATCH)
    await db.transaction(async (tx) => {
      const cases = Array.from({ length: BATCH }, (_, index) => caseRow(done + index, now, versionOf));
      await tx.cases.insert(...cases);
      await tx.tasks.insert(...cases.flatMap(({ id }, index) => tasksOf(id, done + index, now)));
      await tx.incidents.insert(...cases.filter((_, index) => index % 100 === 0).map(({ id }) => incident(id, now)));
      await tx.letters.insert(letter(done, now));
    });
}

const hoursFrom = (now: string, hours: number): string => new Date(Date.parse(now) + hours * HOUR_MS).toISOString();
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function caseRow(nth: number, now: string, versionOf: (key: string) => string): NewRow<CaseRow> & { id: string } {
  const [town, processKey] = [at(towns, nth), at(patterns, nth)];
  return {
    ...{ id: randomUUID(), caseNumber: `2026-${nth}`, title: `Forløb ${nth} ${town}`, town, processKey },
    ...{ versionId: versionOf(processKey), engine: 1, closed: false, status: 'running', startedBy: 'case-worker' },
    ...{ startedAt: hoursFrom(now, -nth), lastEventAt: hoursFrom(now, -(nth % 400)), headSeq: 0, headHash: 'h' },
    data: { town },
  };
}

const tasksOf = (caseId: string, nth: number, now: string): NewRow<TaskRow>[] =>
  Array.from({ length: A_CASE }, (_, index) => {
    const turn = nth * A_CASE + index;
    return {
      ...{ caseId, id: `i${index + 1}`, node: 'answer-town', role: at(roles, turn), status: 'open' as const },
      ...{ openedAt: hoursFrom(now, -(turn % 9_000)), openedSeq: 0, data: {} },
      dueAt: turn % 7 === 0 ? null : hoursFrom(now, (turn % 4_000) - 100),
      claimedBy: turn % 11 === 0 ? 'chief-executive' : null,
    };
  });

const incident = (caseId: string, now: string) => ({
  ...{ caseId, id: 'i9/incident/1', node: 'answer-town', code: 'workFailed', site: 'i9', message: 'Kom ikke frem' },
  ...{ at: now, status: 'open' as const, openedSeq: 0 },
});

const letter = (nth: number, now: string) => ({
  ...{
    id: randomUUID(),
    town: at(towns, nth),
    subject: `Brev ${nth}`,
    text: 'Torvet er mørkt.',
    status: 'open' as const,
  },
  ...{ receivedAt: hoursFrom(now, -(nth % 20)), answerBy: hoursFrom(now, 24) },
});
