import type { StoryEntry } from '@samskab/contracts';
import type { AgendaItemRow, HandoverRow, Reads } from '@samskab/persistence';
import { readableCase } from '../cases/find-case.ts';
import { readBy } from '../commands/by.ts';
import { maySeeOf } from '../council/meetings-of.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { readCaseLog } from '../history/case-log.ts';
import type { CaseLog, Entry } from '../history/case-log.ts';
import { drawingsInForce } from '../history/in-force.ts';
import { postingsOf, transfersOf } from '../ledger/postings.ts';
import { namesOf } from '../people/names.ts';
import { asides } from './aside.ts';
import { tell } from './tell.ts';
import type { Source, Told } from './told.ts';

/** A case's story from its beginning, in Danish, by who acted: a fixed number of queries, however long it is. */
export async function readStory(ctx: Ctx, caseId: string): Promise<{ entries: StoryEntry[] }> {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  const [log, agenda, handovers, transfers, areas] = await Promise.all([
    readCaseLog(read, caseId),
    read.agenda.find({ caseId }),
    read.handovers.find({ caseId }),
    transfersOf(read, caseId),
    read.ledger.areas(),
  ]);
  const drawingAt = await drawingsInForce(ctx.drawings, read, log.entries, row.versionId);
  const [council, answers] = await Promise.all([councilOf(ctx, agenda), answersOf(read, handovers)]);
  const people = [...log.entries.map(({ actorId }) => actorId && readBy(actorId).personId), ...answers.map(personOf)];
  const known = await namesOf(read, people);
  // An id nobody has stands for itself there; a story names people or nobody.
  const name = (id: string): string | null => (known(id) === id ? null : known(id));
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name;
  const books = { postings: postingsOf(transfers), areaName };
  const drawing = drawingAt(row.headSeq);
  return {
    entries: storyOf({ drawing, log, ...council, handovers, answers, ...books, name }, inForce(log, drawingAt)),
  };
}

/** What stood where as an entry was made. */
const inForce =
  (log: CaseLog, drawingAt: (seq: number) => DrawingOf) =>
  (seq: number): Pick<Source, 'drawing' | 'log'> => ({ drawing: drawingAt(seq), log: log.at(seq) });

const personOf = ({ personId }: { personId: string }): string => personId;

/** Of an item behind closed doors those who may not see it are told only that it was dealt with. */
async function councilOf(ctx: Ctx, rows: AgendaItemRow[]): Promise<Pick<Source, 'agenda' | 'meetings' | 'bodies'>> {
  if (rows.length === 0) return { agenda: [], meetings: [], bodies: [] };
  const { read } = ctx.database;
  const maySee = await maySeeOf(ctx, read, rows);
  const agenda = rows.map((row) => (maySee(row) ? row : { ...row, recommendation: '', decision: null }));
  const meetings = await read.meetings.find({ id: [...new Set(rows.map(({ meetingId }) => meetingId))] });
  const bodies = await read.bodies.find({ id: [...new Set(meetings.map(({ bodyId }) => bodyId))] });
  return { agenda, meetings, bodies };
}

const answersOf = async (read: Reads, handovers: HandoverRow[]): Promise<Source['answers']> =>
  handovers.length === 0 ? [] : read.handoverAnswers.find({ handoverId: handovers.map(({ id }) => id) });

/**
 * By time; what moved no token stands after the entry it came after. `inForce`: the drawing as an entry was made, where
 * that is not the one the source has.
 */
export function storyOf(
  source: Source,
  inForce: (seq: number) => Pick<Source, 'drawing' | 'log'> = () => source,
): StoryEntry[] {
  const events = source.log.entries.flatMap((entry) =>
    tell({ ...source, ...inForce(entry.seq) }, entry).map((told) => ofEntry(source, entry, told)),
  );
  const beside = asides(source).map(({ at, actor, ...told }) => entryOf(told, { seq: seqAt(source, at), at, actor }));
  return [...events, ...beside].toSorted((a, b) => a.seq - b.seq || (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

const seqAt = ({ log }: Source, at: string): number => log.entries.findLast((entry) => entry.at <= at)?.seq ?? 0;

const ofEntry = (source: Source, { seq, at, actorId }: Entry, told: Told): StoryEntry =>
  entryOf(told, { seq, at, actor: actorId && actorOf(source, actorId) });

/** "Sagsbehandler på vegne af Lokalrådet": who wrote it down, and for whom. */
function actorOf({ name, drawing }: Source, by: string): string | null {
  const { personId, onBehalfOf } = readBy(by);
  const role = drawing.role(onBehalfOf)?.name;
  const who = name(personId);
  return who && role ? `${who} på vegne af ${role}` : who;
}

const entryOf = (
  { kind, text, strong = null, node = null, side = null }: Told,
  when: Pick<StoryEntry, 'seq' | 'at' | 'actor'>,
): StoryEntry => ({ ...when, side, kind, node, text, strong });
