import type { Progress } from '@samskab/engine';
import type {
  AccountWithTotals,
  AgendaItemRow,
  BodyRow,
  CaseRow,
  HandoverAnswerRow,
  HandoverRow,
  HelpOfferRow,
  ItemRow,
  MeetingRow,
  OpenInputRow,
  ParticipantRow,
  Reads,
  TokenRow,
  TransferRow,
} from '@samskab/persistence';
import { openThings } from '../cases/open-things.ts';
import type { OpenThings } from '../cases/open-things.ts';
import type { App } from '../app.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { readCaseLog } from '../history/case-log.ts';
import type { CaseLog } from '../history/case-log.ts';
import { transfersOf } from '../ledger/postings.ts';
import { Disclosed } from './disclosed.ts';

/** Everything an open page is told from. Only `disclosed` says what of it may be. */
export type OpenSource = {
  row: CaseRow;
  drawing: DrawingOf;
  disclosed: Disclosed;
  log: CaseLog;
  progress: Progress;
  tokens: TokenRow[];
  open: OpenThings;
  items: ItemRow[];
  agenda: AgendaItemRow[];
  meetings: MeetingRow[];
  bodies: BodyRow[];
  handovers: HandoverRow[];
  answers: HandoverAnswerRow[];
  accounts: AccountWithTotals[];
  transfers: TransferRow[];
  participants: ParticipantRow[];
  /** The latest approved; `inputCount` counts them all. */
  inputs: OpenInputRow[];
  inputCount: number;
  offers: HelpOfferRow[];
};

/** How many approved words of citizens a page shows; all are counted. */
const MOST_INPUTS = 50;

/** A fixed number of queries, however long the case is. */
export async function openSource(
  ctx: Pick<App, 'database' | 'drawings' | 'histories'>,
  row: CaseRow,
): Promise<OpenSource> {
  const { read } = ctx.database;
  const caseId = row.id;
  const drawing = await ctx.drawings.one(read, row.versionId);
  const [open, log, progress, tokens, items, agenda, handovers, accounts, transfers, participants] = await Promise.all([
    openThings(read, [caseId]),
    readCaseLog(read, caseId),
    ctx.histories.of(read, row, drawing),
    read.tokens.find({ caseId }),
    read.items.find({ caseId, register: 'council' }),
    read.agenda.find({ caseId }),
    read.handovers.find({ caseId }),
    read.ledger.accounts({ caseId }),
    transfersOf(read, caseId),
    read.participants.find({ caseId }),
  ]);
  const disclosed = new Disclosed(drawing, row.data, { agenda, items });
  const [council, answers, sent] = await Promise.all([
    councilOf(read, agenda),
    answersOf(read, handovers),
    approved(read, caseId),
  ]);
  const books = { accounts, transfers };
  const happened = { log, progress, tokens, open: open(caseId), items, agenda, handovers, answers, participants };
  return { row, drawing, disclosed, ...happened, ...council, ...books, ...sent };
}

async function councilOf(read: Reads, agenda: AgendaItemRow[]): Promise<Pick<OpenSource, 'meetings' | 'bodies'>> {
  if (agenda.length === 0) return { meetings: [], bodies: [] };
  const meetings = await read.meetings.find({ id: [...new Set(agenda.map(({ meetingId }) => meetingId))] });
  const bodies = await read.bodies.find({ id: [...new Set(meetings.map(({ bodyId }) => bodyId))] });
  return { meetings, bodies };
}

const answersOf = async (read: Reads, handovers: HandoverRow[]): Promise<HandoverAnswerRow[]> =>
  handovers.length === 0 ? [] : read.handoverAnswers.find({ handoverId: handovers.map(({ id }) => id) });

async function approved(read: Reads, caseId: string): Promise<Pick<OpenSource, 'inputs' | 'inputCount' | 'offers'>> {
  const where = { caseId, status: 'approved' as const };
  const [inputs, inputCount, offers] = await Promise.all([
    read.openInputs.find(where, { order: { at: 'desc' }, limit: MOST_INPUTS }),
    read.openInputs.count(where),
    read.helpOffers.find(where, { order: { at: 'asc' } }),
  ]);
  return { inputs, inputCount, offers };
}
