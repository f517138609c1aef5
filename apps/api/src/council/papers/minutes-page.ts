import { votesLine } from '@samskab/council';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { memberName } from '../body-of.ts';
import type { BodyOf } from '../body-of.ts';
import { postponedOf, recordedOf, withdrawnOf } from '../recorded.ts';
import type { Recorded } from '../recorded.ts';
import { attendanceTable, signatures } from './attendance-table.ts';
import { escaped, paper, paragraphs, part } from './paper.ts';
import { heading, papersOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/** The minutes: decision, votes, dissent, who was present, absent or a substitute; to be signed by those present. */
export async function minutesPage(ctx: Ctx, meetingId: string): Promise<string> {
  const papers = await papersOf(ctx, meetingId);
  const { meeting, date } = papers;
  const sections = meeting.items.map((item) => section(papers, item)).join('');
  const main = `<p>${escaped(meeting.row.place)}</p>${attendanceTable(meeting)}${sections}${signatures(meeting)}`;
  return paper(`${meeting.body.name}: beslutningsprotokol ${date}`, main);
}

function section(papers: Papers, item: AgendaItemRow): string {
  const shown = papers.maySee(item) ? content(papers, item) : '<p>Punktet er behandlet for lukkede døre.</p>';
  return `<section><h2>${escaped(heading(papers, item))}</h2>${shown}</section>`;
}

function content({ meeting: { body }, caseOf }: Papers, item: AgendaItemRow): string {
  const recorded = recordedOf(item);
  const postponed = postponedOf(item);
  const withdrawn = withdrawnOf(item);
  const number = part('Sagsnummer', caseOf(item)?.caseNumber ?? '');
  if (recorded) return number + part('Indstilling', item.recommendation) + decision(body, recorded);
  if (postponed)
    return `${number}<h3>Beslutning</h3><div class="decision">${paragraphs(`Udsat\n${postponed.reason}`)}</div>`;
  if (withdrawn) return number + decision(body, withdrawn.recorded) + part('Ikke udført', withdrawn.reason);
  return `${number}<p>Punktet er ikke besluttet.</p>`;
}

function decision(body: BodyOf, recorded: Recorded): string {
  const names = (ids: string[]): string => ids.map((id) => memberName(body, id)).join(', ');
  const text = recorded.text === recorded.line ? '' : `\n${recorded.text}`;
  return (
    `<h3>Beslutning</h3><div class="decision">${paragraphs(recorded.line + text)}</div>` +
    part('Stemmer', votes(body, recorded)) +
    part('Afvigende mening', recorded.dissents.map(({ by, text }) => `${by}: ${text}`).join('\n')) +
    part('Inhabile, deltog ikke', names(recorded.disqualified)) +
    part('Stedfortrædere', names(recorded.substitutes)) +
    part('Protokol', recorded.minutesRef)
  );
}

function votes({ body }: BodyOf, { tally, votes: byList }: Recorded): string {
  if (!tally) return '';
  const sums = `For: ${tally.for}. Imod: ${tally.against}. Undlod: ${tally.abstain}.`;
  return byList.length > 0 ? `${sums}\n${votesLine(body, byList)}` : sums;
}
