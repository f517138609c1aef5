import { formatMoney } from '@samskab/expression';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { escaped, paper, part } from './paper.ts';
import { CLOSED_TITLE, papersOf, sectionOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/** The agenda as a page of its own: case number, presentation, economy and recommendation of each item. */
export async function agendaPage(ctx: Ctx, meetingId: string): Promise<string> {
  const papers = await papersOf(ctx, meetingId);
  const { body, row, items } = papers.meeting;
  const sections = items.map((item) => section(papers, item)).join('');
  return paper(`${body.name}: dagsorden ${papers.date}`, `<p>${escaped(row.place)}</p>${sections}`);
}

const section = (papers: Papers, item: AgendaItemRow): string =>
  item.closed
    ? sectionOf(item, CLOSED_TITLE, '<p>Punktet behandles for lukkede døre.</p>')
    : sectionOf(item, item.title, proposal(papers, item));

/** What is put to the body, and what the bodies before it have said. */
export const proposal = ({ caseOf, earlier }: Papers, item: AgendaItemRow): string =>
  part('Sagsnummer', caseOf(item)?.caseNumber ?? '') +
  part('Sagsfremstilling', item.presentation) +
  part('Økonomi', economy(item)) +
  part('Indstilling', item.recommendation) +
  part('Tidligere behandling', earlier(item).join('\n'));

const economy = ({ economy: text, amount, cover }: AgendaItemRow): string =>
  [text, amount === null ? '' : `Beløb: ${formatMoney(amount)}`, cover ? `Dækning: ${cover}` : ''].join('\n');
