import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { appendEntry, hashEntry, rewriteFrom } from '../src/index.ts';
import type { Database, LogEntry, ReadModel } from '../src/index.ts';
import { asked, chain, completed, openTask, running } from './case-log-fixtures.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { newCase, publishVillageBus } from './fixtures.ts';

/** What can happen to the true entry of a seq before it stands in the log. */
const fates = ['plain', 'redelivered', 'phantom first', 'two phantoms first', 'missed', 'rewritten late'] as const;
type Fate = (typeof fates)[number];

/** After entry n the task of the same number is open, and one that stays open throughout. */
const viewAfter = (seq: number): ReadModel =>
  running({ tasks: [openTask('always'), openTask(`i${seq}`)], data: { seq }, due: [] });

describe.each(dialects)('the log of a case on %s, whatever dies on the way', (_name, start) => {
  let database: TestDatabase;
  let db: Database;
  let cases = 0;

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(publishVillageBus);
  }, 60_000);
  afterAll(() => database.stop());

  const append = (entry: LogEntry) => db.transaction((tx) => appendEntry(tx, { entry, view: viewAfter(entry.seq) }));
  const rewrite = (...entries: LogEntry[]) =>
    db.transaction((tx) => rewriteFrom(tx, { entries, view: viewAfter(entries.at(-1)!.seq) }));
  const ask = (id: string) => db.transaction((tx) => tx.commands.keep(asked(id, 'any')));

  /** A worker appends one entry, and perhaps the next, and dies before its task completes. */
  const die = async (entry: LogEntry, further: boolean) => {
    const id = `${entry.event.id}-phantom`;
    const [first, second] = chain(
      entry.caseId,
      [completed('always', id), completed('always', `${id}-2`)],
      entry.seq,
      entry.prevHash,
    );
    await ask(id);
    await append(first!);
    if (further) await append(second!);
    return [id];
  };

  /** As the workflow does: append, and where something else stands, rewrite. */
  const record = async (entry: LogEntry) => {
    if ((await append(entry)).result === 'mismatch') await rewrite(entry);
  };

  const meet: Record<Fate, (entry: LogEntry, before: LogEntry[]) => Promise<string[]>> = {
    plain: (entry) => record(entry).then(() => []),
    redelivered: (entry) => Promise.all([record(entry), record(entry)]).then(() => []),
    'phantom first': async (entry) => {
      const phantoms = await die(entry, false);
      await record(entry);
      return phantoms;
    },
    'two phantoms first': async (entry) => {
      const phantoms = await die(entry, true);
      await record(entry);
      return phantoms;
    },
    missed: (entry) => rewrite(entry).then(() => []),
    'rewritten late': async (entry, before) => {
      await record(entry);
      for (const earlier of before) expect(await rewrite(earlier)).toMatchObject({ result: 'same' });
      return [];
    },
  };

  it('is the true chain in the end, with the read model and the answers that belong to it', async () => {
    const program = fc.asyncProperty(
      fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 8 }),
      async (told) => {
        const caseId = `case-${(cases += 1)}`;
        const truth = chain(
          caseId,
          told.map((_, seq) => completed(`i${seq - 1}`, `${caseId}-e${seq}`)),
        );
        const phantoms: string[] = [];
        await db.transaction((tx) => tx.cases.insert(newCase(caseId)));
        for (const [seq, fate] of told.entries()) {
          await ask(truth[seq]!.event.id);
          phantoms.push(...(await meet[fate](truth[seq]!, truth.slice(0, seq))));
        }
        const log = await db.read.log.entries(caseId);
        expect(log.map(({ seq, eventId, prevHash }) => [seq, eventId, prevHash])).toEqual(
          truth.map((entry) => [entry.seq, entry.event.id, entry.prevHash]),
        );
        const last = told.length - 1;
        const headHash = hashEntry(truth[last]!.prevHash, truth[last]!);
        expect(await db.read.cases.first({ id: caseId })).toMatchObject({
          headSeq: last,
          headHash,
          data: { seq: last },
        });
        const tasks = await db.read.tasks.find({ caseId });
        const open = tasks.filter((task) => task.status === 'open').map((task) => task.id);
        expect(open.toSorted()).toEqual(['always', `i${last}`]);
        expect(tasks.filter((task) => task.status === 'completed')).toHaveLength(last);
        const answers = await db.read.commands.find({ id: truth.map((entry) => entry.event.id) });
        expect(new Set(answers.map((command) => command.status))).toEqual(new Set(['logged']));
        expect(await db.read.commands.count({ id: phantoms, status: 'pending' })).toBe(phantoms.length);
      },
    );
    await fc.assert(program, { numRuns: 25 });
  }, 300_000);
});
