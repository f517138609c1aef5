import { toLocal } from '@samskab/calendar';
import type { CommandOf, FundingData } from '@samskab/engine';
import { lineBalances, post, undo } from '@samskab/ledger';
import type { Line, LineBalances, Posting, PostingContext } from '@samskab/ledger';
import { reopened } from '@samskab/persistence';
import type { Database, Tx } from '@samskab/persistence';
import type { Effect, WorkResult } from './case-activities.ts';
import { decisionAt } from './decision-at.ts';
import { drawnCase, hasLine, moneyLineOf } from './drawn-case.ts';
import type { DrawnCase } from './drawn-case.ts';
import { effectKey } from './effect-key.ts';
import { limitsOf } from './limits.ts';
import { attempted, BusinessRefusal } from './refusal.ts';
import { endYearsBefore } from './year-end.ts';

/** What a posting leaves behind, so that it can be undone. */
type Done = { moved: number; op: FundingData['op']; line: string; area: string };

/**
 * Posts one operation on a line of the case, whole or not at all. What the ledger refuses is not remembered, so that
 * the same step can be tried again when its cause is gone.
 */
export function fund(db: Database, effect: Effect<CommandOf<'run'>>): Promise<WorkResult> {
  const data = effect.command.data as FundingData;
  return posted(db, effect, async (tx, context) => {
    const { drawn, line, asked } = await lineOf(tx, effect.caseId, data);
    await endYearsBefore(tx, drawn, context);
    const what = { op: data.op, line: data.line, area: data.area };
    const posting = await reopened(tx, line.area, context, () => postOn(tx, { drawn, line, asked, data, context }));
    return { posting, what };
  });
}

/** Takes back what work did whose scope was cancelled while it ran; what never was done needs nothing. */
export function undoFunding(db: Database, effect: Effect<CommandOf<'undo'>>): Promise<WorkResult> {
  return posted(db, effect, async (tx, context) => {
    const original = await tx.effects.first({ key: `${effect.caseId}/${effect.command.of}` });
    if (!original) return undefined;
    const done = { ...(original.result as Done), key: original.key };
    const { drawn, line } = await lineOf(tx, effect.caseId, done);
    await endYearsBefore(tx, drawn, context);
    // It goes back into the year it came from, also when that has ended since.
    const back = { ...context, year: yearOf(original.at) };
    const posting = await reopened(tx, line.area, back, () => undoOn(tx, line, done, back));
    return { posting, what: original.result as Done };
  });
}

async function undoOn(tx: Tx, line: Line, done: Done & { key: string }, context: PostingContext): Promise<Posting> {
  const made = await tx.ledger.movements({ effectKey: done.key });
  const posting = undo(line, await balancesOf(tx, line, context), { ...done, made }, context);
  if (posting.ok) await tx.ledger.post(posting.transfers);
  return posting;
}

type Asked = { drawn: DrawnCase; line: Line; asked: string; data: FundingData; context: PostingContext };

async function postOn(tx: Tx, { drawn, line, asked, data, context }: Asked): Promise<Posting> {
  const decision = data.decidedBy && (await decisionAt(tx.read, line.caseId, data.decidedBy));
  const balances = await balancesOf(tx, line, context);
  const limits = await limitsOf(tx, drawn, { line, balances, decidedBy: data.decidedBy, year: context.year });
  const posting = post(line, balances, { ...data, ...context, area: asked, decision, limits });
  if (posting.ok) await tx.ledger.post(posting.transfers);
  return posting;
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
): Promise<{ drawn: DrawnCase; line: Line; asked: string }> {
  const [held] = await tx.ledger.areas({ name: area });
  if (!held) throw new BusinessRefusal('unknownArea', `Området ${area} findes ikke. Opret det, og prøv igen.`);
  const drawn = await drawnCase(tx.read, caseId, hasLine(line));
  const { kind } = moneyLineOf(drawn, line);
  const [standing] = await tx.ledger.accounts({ caseId, line });
  return { drawn, line: { id: line, kind, area: standing?.area ?? held.id, caseId }, asked: held.id };
}

async function balancesOf(tx: Tx, line: Line, { year }: PostingContext): Promise<LineBalances> {
  return lineBalances(await tx.ledger.lockLine(line, year));
}

function contextOf(effect: Effect): PostingContext {
  return { effectKey: effectKey(effect), at: effect.at, year: yearOf(effect.at) };
}

/** The budget year is that of the day in Denmark: the first hour of January is still December in UTC. */
const yearOf = (instant: string): number => Number(toLocal(instant).day.slice(0, 4));
