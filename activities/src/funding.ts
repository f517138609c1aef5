import { toLocal } from '@samskab/calendar';
import type { CommandOf, FundingData } from '@samskab/engine';
import { lineBalances, post, undo } from '@samskab/ledger';
import type { Line, LineBalances, Posting, PostingContext } from '@samskab/ledger';
import type { Database, Tx } from '@samskab/persistence';
import type { Effect, WorkResult } from './case-activities.ts';
import { decisionAt } from './decision-at.ts';
import { drawnCase, moneyLineOf } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { attempted, BusinessRefusal } from './refusal.ts';

/** What a posting leaves behind, so that it can be undone. */
type Done = { moved: number; op: FundingData['op']; line: string; area: string };

/**
 * Posts one operation on a line of the case, whole or not at all. What the ledger refuses is not remembered, so that
 * the same step can be tried again when its cause is gone.
 */
export function fund(db: Database, effect: Effect<CommandOf<'run'>>): Promise<WorkResult> {
  const data = effect.command.data as FundingData;
  return posted(db, effect, async (tx, context) => {
    const { line, asked } = await lineOf(tx, effect.caseId, data);
    const decision = data.decidedBy && (await decisionAt(tx.read, effect.caseId, data.decidedBy));
    const posting = post(line, await balancesOf(tx, line, context), { ...data, ...context, area: asked, decision });
    return { posting, what: { op: data.op, line: data.line, area: data.area } };
  });
}

/** Takes back what work did whose scope was cancelled while it ran; what never was done needs nothing. */
export function undoFunding(db: Database, effect: Effect<CommandOf<'undo'>>): Promise<WorkResult> {
  return posted(db, effect, async (tx, context) => {
    const original = await tx.effects.first({ key: `${effect.caseId}/${effect.command.of}` });
    if (!original) return undefined;
    const done = original.result as Done;
    const { line } = await lineOf(tx, effect.caseId, done);
    return { posting: undo(line, await balancesOf(tx, line, context), done, context), what: done };
  });
}

type Decided = { posting: Posting; what: Omit<Done, 'moved'> } | undefined;

function posted(
  db: Database,
  effect: Effect,
  decide: (tx: Tx, context: PostingContext) => Promise<Decided>,
): Promise<WorkResult> {
  const context = contextOf(effect);
  return attempted(() =>
    db.transaction((tx) =>
      tx.effects.once(context.effectKey, 'funding', effect.at, async () => {
        const decided = await decide(tx, context);
        if (!decided) return {};
        const { posting, what } = decided;
        if (!posting.ok) throw new BusinessRefusal(posting.refused, posting.message);
        await tx.ledger.post(posting.transfers);
        return { ...what, moved: posting.moved };
      }),
    ),
  );
}

/** The line in the area where its money stands, and the area that was asked for: the ledger refuses when they differ. */
async function lineOf(
  tx: Tx,
  caseId: string,
  { line, area }: Pick<FundingData, 'line' | 'area'>,
): Promise<{ line: Line; asked: string }> {
  const [held] = await tx.ledger.areas({ name: area });
  if (!held) throw new BusinessRefusal('unknownArea', `Området ${area} findes ikke. Opret det, og prøv igen.`);
  const { kind } = moneyLineOf(await drawnCase(tx.read, caseId), line);
  const [standing] = await tx.ledger.accounts({ caseId, line });
  return { line: { id: line, kind, area: standing?.area ?? held.id, caseId }, asked: held.id };
}

async function balancesOf(tx: Tx, line: Line, { year }: PostingContext): Promise<LineBalances> {
  return lineBalances(await tx.ledger.lockLine(line, year));
}

function contextOf(effect: Effect): PostingContext {
  return { effectKey: effectKey(effect), at: effect.at, year: yearOf(effect.at) };
}

/** The budget year is that of the day in Denmark: the first hour of January is still December in UTC. */
const yearOf = (instant: string): number => Number(toLocal(instant).day.slice(0, 4));
