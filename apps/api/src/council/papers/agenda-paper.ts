import { formatMoney } from '@samskab/expression';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { part, words } from './paper.ts';
import type { Block, Paper } from './paper.ts';
import { CLOSED_TITLE, papersOf, sectionOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/** The agenda: case number, presentation, economy and recommendation of each item. */
export async function agendaPaper(ctx: Ctx, meetingId: string): Promise<Paper> {
  const papers = await papersOf(ctx, meetingId);
  const { body, row, items } = papers.meeting;
  const sections = items.map((item) => ofItem(papers, item));
  return { title: `${body.name}: dagsorden ${papers.date}`, blocks: [words(row.place), ...sections] };
}

const ofItem = (papers: Papers, item: AgendaItemRow): Block =>
  item.closed
    ? sectionOf(item, CLOSED_TITLE, [words('Punktet behandles for lukkede døre.')])
    : sectionOf(item, item.title, proposal(papers, item));

/** What is put to the body, and what the bodies before it have said. */
export const proposal = ({ caseOf, earlier }: Papers, item: AgendaItemRow): Block[] => [
  ...part('Sagsnummer', caseOf(item)?.caseNumber ?? ''),
  ...part('Sagsfremstilling', item.presentation),
  ...part('Økonomi', economy(item)),
  ...part('Indstilling', item.recommendation),
  ...part('Tidligere behandling', earlier(item).join('\n')),
];

const economy = ({ economy: text, amount, cover }: AgendaItemRow): string =>
  [text, amount === null ? '' : `Beløb: ${formatMoney(amount)}`, cover ? `Dækning: ${cover}` : ''].join('\n');
