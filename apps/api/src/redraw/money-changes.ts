import type { RedrawMoney } from '@samskab/contracts';
import type { Command, FundingData } from '@samskab/engine';
import { lineBalances, summary } from '@samskab/ledger';
import type { Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { ahead } from './ahead.ts';
import { reversible } from './reversible.ts';
import type { Weighed } from './weigh.ts';

type Posting = RedrawMoney['posted'][number];

/** What money moves at a redraw, what was posted at steps that are no longer drawn, and what nothing ahead uses. */
export async function moneyChanges(read: Reads, weighed: Weighed): Promise<RedrawMoney> {
  const { known, old, target, taken, works, event } = weighed;
  const commands = taken?.commands ?? [];
  const named = posting(target.drawing, old);
  const undoing = new Set(event.undo?.map(({ id }) => id));
  const gone = works.filter(({ node, work }) => work === 'funding' && !target.drawing.node(node));
  const processes = [old.process, target.drawing.process];
  const back = await reversible(read, { caseId: known.row.id, at: known.state.at, processes }, gone);
  return {
    posted: commands.flatMap((command) => fundingOf(command)).map(named),
    undone: [...works.filter(({ id }) => undoing.has(id)), ...stillRunning(weighed)].flatMap(asked).map(named),
    done: gone.flatMap((work) => asked(work).map((one) => ({ ...named(one), reversible: back.has(work.id) }))),
    left: await leftOver(read, weighed),
  };
}

type Asked = { id: string; node: string; data: FundingData; moved: number | null };

const fundingOf = (command: Command): Asked[] =>
  command.type === 'run' && command.work === 'funding'
    ? [{ id: command.id, node: command.node, data: command.data as FundingData, moved: null }]
    : [];

const asked = ({ id, node, work, data, moved }: Weighed['works'][number]): Asked[] =>
  work === 'funding' ? [{ id, node, data: data as FundingData, moved }] : [];

/** Work of tokens that are taken away is undone when it is done. */
const stillRunning = ({ changes, known }: Weighed): Weighed['works'] =>
  changes.works.flatMap(({ id, before, after }) => {
    const isTakenAway = before && after && !before.orphan && after.orphan;
    const { node, work, data } = before ?? { node: '', work: '', data: {} };
    return isTakenAway ? [{ id, node, work, data, moved: null, at: known.state.at }] : [];
  });

const posting =
  (now: DrawingOf, old: DrawingOf) =>
  ({ id, node, data: { op, line, amount }, moved }: Asked): Posting => ({
    ...{ id, node, name: now.nodeName(node) || old.nodeName(node), op, line },
    lineName: lineName(now, line) || lineName(old, line),
    amount: moved ?? (typeof amount === 'number' ? amount : null),
  });

export const lineName = ({ process }: DrawingOf, id: string): string =>
  process.moneyLines.find((line) => line.id === id)?.name ?? '';

/** Money that waits to be used on a line, where no step that can still come posts on it. */
async function leftOver(read: Reads, { known, target, after }: Weighed): Promise<RedrawMoney['left']> {
  const { drawing } = target;
  const accounts = await read.ledger.accounts({ caseId: known.row.id });
  const coming = ahead(
    drawing,
    after.tokens.map(({ node }) => node),
  );
  return drawing.process.moneyLines.flatMap(({ id, kind }) => {
    if (coming.some((node) => postsOn(drawing, node, id))) return [];
    const { expected, freed, granted, reserved, committed } = summary(
      lineBalances(accounts.filter((account) => account.line === id)),
    );
    // What is reserved in its area is where freed money may stay (I1).
    const amount = expected + freed + granted + committed + (kind === 'freed' ? 0 : reserved);
    return amount === 0 ? [] : [{ line: id, lineName: lineName(drawing, id), amount }];
  });
}

function postsOn(drawing: DrawingOf, node: string, line: string): boolean {
  const facet = drawing.activity(node)?.facet;
  return facet?.kind === 'funding' && facet.line === line;
}
