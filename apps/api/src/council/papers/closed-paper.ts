import { Refusal } from '@samskab/contracts';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { proposal } from './agenda-paper.ts';
import { resolution } from './minutes-paper.ts';
import { words } from './paper.ts';
import type { Block, Paper } from './paper.ts';
import { closedSectionOf, factsOf, papersOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/**
 * What was dealt with behind closed doors: a paper of its own beside agenda and minutes, which hold no more than that the
 * items exist (kommunestyrelsesloven § 10). For those who may see none of it there is no such paper.
 */
export async function closedPaper(ctx: Ctx, meetingId: string): Promise<Paper> {
  const papers = await papersOf(ctx, meetingId);
  const closed = papers.meeting.items.filter((item) => item.closed);
  const seen = closed.filter(papers.maySee);
  if (closed.length > 0 && seen.length === 0) throw new Refusal('notFound');
  const sections = seen.map((item) => ofItem(papers, item));
  const blocks = sections.length > 0 ? sections : [words('Mødet har ingen lukkede punkter.')];
  return {
    title: `${papers.meeting.body.name}: lukket bilag ${papers.date}`,
    head: 'Lukket bilag',
    blocks: [factsOf(papers), ...blocks],
  };
}

const ofItem = (papers: Papers, item: AgendaItemRow): Block =>
  closedSectionOf(item, [...proposal(papers, item), ...resolution(papers, item)]);
