import { Refusal } from '@samskab/contracts';
import type { Lasting } from '@samskab/contracts';
import { reopening } from '@samskab/engine';
import type { CannotReopen, FundingData, Reopening, WorkSince } from '@samskab/engine';
import type { CaseRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { Drawings } from '../drawings/drawings.ts';
import { drawingsInForce } from '../history/in-force.ts';
import { postingWords } from '../ledger/posting-words.ts';
import { knownCase } from '../redraw/known-case.ts';
import type { KnownCase } from '../redraw/known-case.ts';
import { reversible } from '../redraw/reversible.ts';
import type { StandingWork } from '../redraw/standing-work.ts';
import { verbs } from '../story/tell-item.ts';

/** What reopening a step would do: `undone` and `lasting` are what was done outside since, the newest first. */
export type WeighedReopening = {
  known: KnownCase;
  drawing: DrawingOf;
  found: Reopening;
  undone: StandingWork[];
  lasting: Lasting[];
  /** The postings among what lasts: they count for the step when it is done again. */
  posted: WorkSince[];
};

type Why = { why: CannotReopen; known: KnownCase; drawing: DrawingOf };

/** From the log, and the ledger as it stands. Throws `notOffered` before the case has begun. */
export async function weighReopening(
  { drawings }: { drawings: Drawings },
  read: Reads,
  row: CaseRow,
  task: string,
): Promise<WeighedReopening | Why> {
  const known = await knownCase(read, row);
  if (!known) throw new Refusal('notOffered', 'Forløbet er ikke begyndt endnu.');
  const found = reopening(known.first, known.entries, task, known.planOf);
  const drawingAt = await drawingsInForce(drawings, read, known.log, row.versionId);
  const drawing = drawingAt(known.state.seq);
  if ('cannot' in found) return { why: found, known, drawing };
  const works = found.works.filter(({ result }) => result['sent'] !== 0).map(standing);
  const processes = [...new Set(known.log.map(({ seq }) => drawingAt(seq)))].map(({ process }) => process);
  const back = await reversible(read, { caseId: row.id, at: known.state.at, processes }, works);
  const undone = works.filter(({ id }) => back.has(id));
  const lasting = works.filter(({ id }) => !back.has(id)).flatMap((work) => lastingWork(drawing, work));
  const decisions = found.items.map((item) => decided(drawing, item));
  const posted = found.works.filter(({ id, work }) => work === 'funding' && !back.has(id)).toReversed();
  return { known, drawing, found, undone, lasting: [...lasting, ...decisions], posted };
}

const standing = ({ id, node, work, data, result, at }: WorkSince): StandingWork => ({
  ...{ id, node, work, data, at },
  moved: typeof result['moved'] === 'number' ? result['moved'] : null,
});

/** What was put on record moved nothing, and a message that nobody got is none. */
function lastingWork(drawing: DrawingOf, { id, node, work, data, moved, at }: StandingWork): Lasting[] {
  const of = { id, node, name: drawing.nodeName(node), at };
  if (work === 'funding' && moved !== null)
    return [{ ...of, kind: 'money', text: postingWords((data as FundingData).op, moved).text }];
  if (work !== 'notification') return [];
  const facet = drawing.activity(node)?.facet;
  const to = facet?.kind === 'notification' ? drawing.role(facet.to)?.name : undefined;
  return [{ ...of, kind: 'mail', text: `Der er sendt besked${to ? ` til ${to}` : ''}` }];
}

function decided(drawing: DrawingOf, { id, node, register, outcome, at }: Reopening['items'][number]): Lasting {
  const of = { id, node, name: drawing.nodeName(node), at };
  if (register === 'handover') return { ...of, kind: 'handover', text: 'Begge parter har godkendt overdragelsen' };
  const text = `${drawing.roleOf(node)?.name ?? 'Organet'} ${verbs[outcome] ?? 'besluttede'}`;
  return { ...of, kind: 'decision', text };
}
