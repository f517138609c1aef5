import { votesLine } from '@samskab/council';
import type { AgendaItemRow } from '@samskab/persistence';
import type { Ctx } from '../../ctx.ts';
import { memberName } from '../body-of.ts';
import type { BodyOf } from '../body-of.ts';
import { postponedOf, recordedOf, withdrawnOf } from '../recorded.ts';
import type { Postponed, Recorded } from '../recorded.ts';
import { attendanceTable, signatures } from './attendance-table.ts';
import { decided, part, recommendation, words } from './paper.ts';
import type { Block, Paper } from './paper.ts';
import { contentsOf, factsOf, papersOf, sectionOf } from './papers-of.ts';
import type { Papers } from './papers-of.ts';

/** The minutes: decision, votes, dissent, who was present, absent or a substitute; to be signed by those present. */
export async function minutesPaper(ctx: Ctx, meetingId: string): Promise<Paper> {
  const papers = await papersOf(ctx, meetingId);
  const { meeting, date } = papers;
  const sections = meeting.items.map((item) => ofItem(papers, item));
  return {
    title: `${meeting.body.name}: beslutningsprotokol ${date}`,
    head: 'Beslutningsprotokol',
    blocks: [factsOf(papers), attendanceTable(meeting), contentsOf(papers), ...sections, ...signatures(meeting)],
  };
}

const BEHIND_DOORS = 'Punktet er behandlet for lukkede døre. Beslutningen står i det lukkede bilag.';

const ofItem = (papers: Papers, item: AgendaItemRow): Block =>
  sectionOf(item, item.closed ? [words(BEHIND_DOORS)] : minuted(papers, item));

const minuted = (papers: Papers, item: AgendaItemRow): Block[] => [
  ...part('Sagsnummer', papers.caseOf(item)?.caseNumber ?? ''),
  ...(item.status === 'decided' ? recommendation(item.recommendation) : []),
  ...part('Tidligere behandling', papers.earlier(item).join('\n')),
  ...resolution(papers, item),
];

/** What the body decided, or why it did not. */
export function resolution({ meeting: { body } }: Papers, item: AgendaItemRow): Block[] {
  const recorded = recordedOf(item);
  const postponed = postponedOf(item);
  const withdrawn = withdrawnOf(item);
  if (recorded) return decision(body, recorded);
  if (postponed) return decided(postponement(postponed));
  if (withdrawn) return [...decision(body, withdrawn.recorded), ...part('Ikke udført', withdrawn.reason)];
  return [words('Punktet er ikke besluttet.')];
}

const postponement = ({ reason, demandedBy }: Postponed): string =>
  `Udsat${demandedBy === undefined ? '' : `, som liste ${demandedBy} forlangte`}\n${reason}`;

function decision(body: BodyOf, recorded: Recorded): Block[] {
  const names = (ids: string[]): string => ids.map((id) => memberName(body, id)).join(', ');
  const text = recorded.text === recorded.line ? '' : `\n${recorded.text}`;
  return [
    ...decided(recorded.line + text),
    ...part('Stemmer', votes(body, recorded)),
    ...part('Afvigende mening', recorded.dissents.map(({ by, text }) => `${by}: ${text}`).join('\n')),
    ...part('Inhabile, deltog ikke', names(recorded.disqualified)),
    ...part('Stedfortrædere', names(recorded.substitutes)),
    ...part('Udtalelse givet i kommunens eget system', opinion(recorded)),
    ...part('Protokol', recorded.minutesRef),
  ];
}

const opinion = ({ opinion: stated }: Recorded): string => (stated ? `${stated.text}\n${stated.minutesRef}` : '');

function votes({ body }: BodyOf, { tally, votes: byList }: Recorded): string {
  if (!tally) return '';
  const sums = `For: ${tally.for}. Imod: ${tally.against}. Undlod: ${tally.abstain}.`;
  return byList.length > 0 ? `${sums}\n${votesLine(body, byList)}` : sums;
}
