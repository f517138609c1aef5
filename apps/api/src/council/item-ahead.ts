import { randomUUID } from 'node:crypto';
import type { Data, ItemAhead, OutcomeAhead } from '@samskab/contracts';
import type { Outcome } from '@samskab/council';
import { flowsTaken } from '@samskab/engine';
import type { FundingData } from '@samskab/engine';
import { formatMoney } from '@samskab/expression';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { attempts } from '../ledger/posting-words.ts';
import { hereIn, lookAhead } from '../tasks/look-ahead.ts';
import type { Ahead, Work } from '../tasks/look-ahead.ts';
import { findItem } from './find-item.ts';
import type { FoundItem } from './find-item.ts';
import { checkpointOf } from './way-of.ts';

const OUTCOMES: readonly Outcome[] = ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'];

/**
 * What would follow each outcome: the engine takes the step for every one, on the state the log leads to. The form is
 * taken as the case fills it, so an amount is the one that is asked for. Reads only.
 */
export async function itemAhead(ctx: Ctx, itemId: string): Promise<ItemAhead> {
  const { read } = ctx.database;
  const found = await findItem(ctx, read, itemId);
  authorise(ctx, 'council.read', found.resource);
  const { item, caseRow, drawing } = found;
  const checkpoint = checkpointOf(item);
  if (!caseRow || !drawing || checkpoint === null || caseRow.status !== 'running') return { outcomes: [] };
  const [here, at] = [await hereIn(read, caseRow), await ctx.clock.now(read)];
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const data = filled(found, drawing);
    const event = { type: 'itemDecided' as const, item: checkpoint, outcome, data, id: randomUUID(), at };
    return toOutcome(drawing, outcome, lookAhead(drawing, here, event));
  });
  return { outcomes };
}

/** What is written when the decision is made; whatever it is, it leads the case nowhere else. */
const UNSAID = '–';

/** What the case says already; of an amount that is still to be granted, the one that is asked for. */
function filled({ item, caseRow }: FoundItem, drawing: DrawingOf): Data {
  const known: Data = { ...caseRow?.data, ...item.data };
  const fields = drawing.form(item.node ?? '').flatMap(({ variable }) => {
    const type = drawing.variable(variable)?.type;
    const value =
      type === 'money' ? (item.amount ?? known[variable]) : (known[variable] ?? (type === 'text' ? UNSAID : undefined));
    return value === undefined ? [] : [[variable, value] as const];
  });
  return Object.fromEntries(fields);
}

function toOutcome(drawing: DrawingOf, outcome: Outcome, ahead: Ahead): OutcomeAhead[] {
  if (!ahead.ok) return [];
  const { goesTo, works, moves } = ahead;
  const nodes = moves.filter(({ what }) => what === 'left' || what === 'joined').map(({ node }) => node);
  return [
    {
      outcome,
      goesTo,
      does: works.map((work) => doing(drawing, work)),
      nodes: [...new Set(nodes)],
      flows: flowsTaken(drawing, moves),
    },
  ];
}

type Doing = OutcomeAhead['does'][number];

function doing(drawing: DrawingOf, { node, work, data }: Work): Doing {
  if (work === 'funding') return moneyWords(drawing, node, data as FundingData);
  return { kind: work === 'notification' ? 'message' : 'work', text: drawing.nodeName(node) };
}

const moneyWords = (drawing: DrawingOf, node: string, { op, amount, area }: FundingData): Doing => ({
  kind: 'money',
  text:
    typeof amount === 'number'
      ? `${formatMoney(amount)} ${attempts[op]}${area ? ` i området ${area}` : ''}`
      : drawing.nodeName(node),
});
