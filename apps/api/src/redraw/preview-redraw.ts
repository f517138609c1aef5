import type { PreviewRedraw, RedrawPreview } from '@samskab/contracts';
import { endsFrom } from '@samskab/verifier';
import type { EndsFrom } from '@samskab/verifier';
import type { Ctx } from '../ctx.ts';
import { moneyChanges } from './money-changes.ts';
import { refusals, warnings } from './notes.ts';
import { redrawableCase } from './redrawable-case.ts';
import { deadlineChanges, openChanges, tokenChanges } from './standing-changes.ts';
import { stepChanges } from './step-changes.ts';
import { toldPeople } from './told-people.ts';
import { weigh } from './weigh.ts';
import type { Weighed } from './weigh.ts';

/** States looked at from where the case would stand, before the answer is "unproven". */
const STATES = 2_000;

/** What would come of it if a running case followed another drawing: nothing is written, and nobody is told. */
export async function previewRedraw(ctx: Ctx, caseId: string, body: PreviewRedraw): Promise<RedrawPreview> {
  const weighed = await weigh(ctx, await redrawableCase(ctx, caseId), body);
  return composed(ctx, weighed);
}

/** Whether the case can still end, as it would stand; unknown where it would stand nowhere. */
export const endsOf = ({ target, taken, strays }: Weighed): EndsFrom | undefined =>
  taken && strays.length === 0 ? endsFrom(target.model, taken.state, { limit: STATES }) : undefined;

async function composed({ database: { read } }: Ctx, weighed: Weighed): Promise<RedrawPreview> {
  const { known, old, target, event } = weighed;
  const ends = endsOf(weighed);
  const [money, against, told] = await Promise.all([
    moneyChanges(read, weighed),
    refusals(read, weighed, ends),
    toldPeople(read, weighed),
  ]);
  return {
    seq: known.state.seq,
    from: { id: old.id, number: old.number, name: old.name },
    to: { id: target.published?.id ?? null, number: target.published?.number ?? null, name: target.drawing.name },
    verdict: against.length > 0 ? 'refused' : ends?.verdict === 'holds' ? 'ends' : 'unproven',
    refusals: against,
    warnings: warnings(weighed, ends, money),
    counterexample: counterexampleOf(ends),
    steps: stepChanges(old, target.drawing, event.map),
    tokens: tokenChanges(weighed),
    open: openChanges(weighed),
    deadlines: deadlineChanges(weighed),
    money,
    told,
  };
}

function counterexampleOf(ends: EndsFrom | undefined): RedrawPreview['counterexample'] {
  if (ends?.verdict !== 'broken') return null;
  // Plain JSON by the engine's own types.
  return {
    elements: ends.elements,
    log: ends.entries as unknown[] as NonNullable<RedrawPreview['counterexample']>['log'],
  };
}
