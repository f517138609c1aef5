import type { AttachmentRow, CaseRow } from '@samskab/persistence';
import { readStored } from '../attachments/file-store.ts';
import { authorise, may } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { readableCase } from '../cases/find-case.ts';
import { agendaPaper } from '../council/papers/agenda-paper.ts';
import { minutesPaper } from '../council/papers/minutes-paper.ts';
import { toHtml } from '../council/papers/paper-html.ts';
import type { Ctx } from '../ctx.ts';
import { readCaseMoney } from '../ledger/case-money.ts';
import { listParticipants } from '../participants/list-participants.ts';
import { readRecord } from '../record/read-record.ts';
import { readStory } from '../story/read-story.ts';
import { toCsv } from './csv.ts';
import { logText } from './log-text.ts';
import { moneyRows } from './money-rows.ts';
import { storyPaper } from './story-paper.ts';
import type { Packed } from './zip.ts';

/** A case in files one can read without us: its log with hashes, and what people read. */
export async function packageOf(ctx: Ctx, caseId: string): Promise<{ name: string; files: Packed[] }> {
  const { read } = ctx.database;
  const row = await readableCase(ctx, read, caseId);
  const inCase = await readCaseResource(read, row);
  authorise(ctx, 'case.readLog', inCase);
  const [story, money, people, log, drawing, attachments, record] = await Promise.all([
    readStory(ctx, caseId),
    readCaseMoney(ctx, caseId),
    listParticipants(ctx, caseId),
    read.log.entries(caseId),
    ctx.drawings.one(read, row.versionId),
    read.attachments.find({ caseId }, { order: { addedAt: 'asc', id: 'asc' } }),
    readRecord(ctx, caseId),
  ]);
  const text = (name: string, content: string): Packed => ({ ...timed(row), name, bytes: () => utf8(content) });
  const members = people.items.map(({ name, roleName, invitedAt }) => [name, roleName, invitedAt]);
  return {
    name: `${row.caseNumber} ${row.title}`.replaceAll(/[^\p{L}\p{N} .-]/gu, ''),
    files: [
      text('historien.html', toHtml(storyPaper(row, story.entries))),
      text('log.jsonl', logText(log)),
      text('tegning.json', JSON.stringify(drawing.process, null, 2)),
      text('penge.csv', toCsv(...moneyRows(money))),
      text('deltagere.csv', toCsv(['Navn', 'Rolle', 'Inviteret'], members)),
      ...(may(ctx, 'case.invite', inCase) ? [await personal(ctx, row)] : []),
      ...attachments.map((one, index) => attached(ctx, one, index)),
      ...[...new Set(record.papers.map(({ meetingId }) => meetingId))].flatMap((id) => papers(ctx, row, id)),
    ],
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const timed = ({ lastEventAt }: Pick<CaseRow, 'lastEventAt'>) => ({ at: lastEventAt });

/** Personal values are in no log: they are in a file of their own, for who runs the case alone. */
async function personal({ database: { read }, drawings }: Ctx, row: CaseRow): Promise<Packed> {
  const [values, drawing] = await Promise.all([
    read.personal.find({ caseId: row.id }, { order: { id: 'asc' } }),
    drawings.one(read, row.versionId),
  ]);
  const nameOf = (id: string) => drawing.process.variables.find((variable) => variable.id === id)?.name ?? id;
  const rows = values.map(({ id, variable, value }) => [
    `personal:${id}`,
    nameOf(variable),
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const content = toCsv(['Henvisning i loggen', 'Oplysning', 'Værdi'], rows);
  return { ...timed(row), name: 'personoplysninger.csv', bytes: () => utf8(content) };
}

/** Numbered, since two files may be called the same. */
const attached = ({ config }: Ctx, { name, stored, addedAt }: AttachmentRow, index: number): Packed => ({
  name: `bilag/${String(index + 1).padStart(2, '0')} ${name}`,
  at: addedAt,
  bytes: () => readStored(config.home, stored),
});

const papers = (ctx: Ctx, row: CaseRow, meetingId: string): Packed[] => [
  {
    ...timed(row),
    name: `moeder/${meetingId} dagsorden.html`,
    bytes: async () => utf8(toHtml(await agendaPaper(ctx, meetingId))),
  },
  {
    ...timed(row),
    name: `moeder/${meetingId} protokol.html`,
    bytes: async () => utf8(toHtml(await minutesPaper(ctx, meetingId))),
  },
];
