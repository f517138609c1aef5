import { formatMoney } from '@samskab/expression';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { part, recommendation, words } from './paper.ts';
import type { Block, Paper } from './paper.ts';
import { contentsOf, factsOf, papersOf, sectionOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/** The agenda: case number, presentation, economy and recommendation of each item. */
export async function agendaPaper(ctx: Ctx, meetingId: string): Promise<Paper> {
  const papers = await papersOf(ctx, meetingId);
  const { body, items } = papers.meeting;
  const sections = items.map((item) => ofItem(papers, item));
  return {
    title: `${body.name}: dagsorden ${papers.date}`,
    head: 'Dagsorden',
    blocks: [factsOf(papers), contentsOf(papers), ...sections],
  };
}

const ofItem = (papers: Papers, item: AgendaItemRow): Block =>
  sectionOf(item, item.closed ? [words('Punktet behandles for lukkede døre.')] : proposal(papers, item));

/** What is put to the body, and what the bodies before it have said. */
export const proposal = ({ caseOf, earlier }: Papers, item: AgendaItemRow): Block[] => [
  ...part('Sagsnummer', caseOf(item)?.caseNumber ?? ''),
  ...part('Sagsfremstilling', item.presentation),
  ...part('Økonomi', economy(item)),
  ...recommendation(item.recommendation),
  ...part('Tidligere behandling', earlier(item).join('\n')),
];

const economy = ({ economy: text, amount, cover }: AgendaItemRow): string =>
  [text, amount === null ? '' : `Beløb: ${formatMoney(amount)}`, cover ? `Dækning: ${cover}` : ''].join('\n');
