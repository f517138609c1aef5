import type { OpenPage, OpenWait } from '@samskab/contracts';
import type { Disclosed } from './disclosed.ts';
import type { OpenSource } from './open-source.ts';
import type { Decided } from './decisions.ts';

type Answer = OpenPage['answer'];
const UNDECIDED = 'Det er ikke afgjort.';

/** The page's question: the process' own words, else its name. */
export const questionOf = ({ drawing, row }: Pick<OpenSource, 'drawing' | 'row'>, disclosed: Disclosed): string =>
  disclosed.sentences(drawing.process.doc, { town: row.town }) ?? `${drawing.name} i ${row.town}`;

/** What is the answer now. The council's yes is one only until it has to decide again. */
export function answerOf(source: OpenSource, decisions: Decided[], waits: OpenWait[]): Answer {
  const { row } = source;
  if (row.status === 'cancelled') return { strong: 'Forløbet blev stoppet.', text: reasonOf(decisions) };
  if (row.status === 'ended') return ended(source);
  const yes = saidYes(source, decisions) && !waits.some(({ meeting }) => meeting);
  return { strong: yes ? 'Byrådet har sagt ja.' : UNDECIDED, text: null };
}

const reasonOf = (decisions: Decided[]): string | null =>
  decisions.findLast(({ kind }) => kind === 'refusal')?.why ?? null;

/** The end it came to, in the drawing's words. */
function ended({ row, drawing, disclosed }: OpenSource): Answer {
  const node = row.outcome === null ? undefined : drawing.node(row.outcome);
  const strong = node?.name ? `${node.name}.` : 'Forløbet er slut.';
  return { strong, text: disclosed.sentences(node?.doc, { town: row.town }) };
}

/** The last a council said, unless it was sent back or the case has gone back before it since. */
function saidYes({ log, disclosed, tokens, drawing }: OpenSource, decisions: Decided[]): boolean {
  const last = decisions.findLast(({ counts, who }) => counts && who.side === 'council');
  if (!last || last.node === null || disclosed.isClosed(last.node)) return false;
  const event = log.entries.find(({ seq }) => seq === last.seq)?.event;
  const approved = event?.type === 'itemDecided' && ['approved', 'amended'].includes(event.outcome);
  const phase = drawing.process.lanes.findIndex(({ nodes }) => nodes.includes(last.node ?? ''));
  const now = drawing.process.lanes.findLastIndex(({ nodes }) => tokens.some(({ node }) => nodes.includes(node)));
  return approved && now >= phase;
}
