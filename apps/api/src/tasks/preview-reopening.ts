import { Refusal } from '@samskab/contracts';
import type { ReopenPreview } from '@samskab/contracts';
import type { FundingData } from '@samskab/engine';
import { heldOf } from './held-of.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { postingWords } from '../ledger/posting-words.ts';
import type { StandingWork } from '../redraw/standing-work.ts';
import type { TaskAddress } from './find-task.ts';
import { authoriseReopening, refusalOf } from './reopen-task.ts';
import { weighReopening } from './weigh-reopening.ts';
import type { WeighedReopening } from './weigh-reopening.ts';

const nothing = { again: [], closes: [], restored: [], undone: [], lasting: [] };

/** What reopening a step would undo, and what it could not; nothing is written. */
export async function previewReopening(ctx: Ctx, at: TaskAddress): Promise<ReopenPreview> {
  const { read } = ctx.database;
  const row = await read.cases.first({ id: at.caseId });
  if (!row) throw new Refusal('notFound');
  await authoriseReopening(ctx, read, row, at);
  const weighed = await weighReopening(ctx, read, row, at.taskId);
  const { known, drawing } = weighed;
  const task = await read.tasks.first({ caseId: row.id, id: at.taskId });
  const node = 'why' in weighed ? (task?.node ?? '') : weighed.found.node;
  const head = { seq: known.state.seq, task: { id: at.taskId, node, name: drawing.nodeName(node) } };
  if (!('why' in weighed)) return { ...head, refused: null, ...composed(weighed) };
  const { code, message } = refusalOf(weighed.why);
  return { ...head, refused: { code, message }, ...nothing };
}

function composed({ known, drawing, found, undone, lasting }: WeighedReopening): Omit<ReopenPreview, keyof Head> {
  const named = <T extends { node: string }>(one: T) => ({ ...one, name: drawing.nodeName(one.node) });
  return {
    again: found.tasks.map(named),
    closes: heldOf(known, found.change.cancel).map(named),
    restored: Object.entries(found.change.data).map(([id, then]) => restored(drawing, id, known.row.data[id], then)),
    undone: [...undone.map(named).map(undoing), ...found.running.map(named).map(running)],
    lasting,
  };
}

type Head = Pick<ReopenPreview, 'seq' | 'refused' | 'task'>;
type Value = ReopenPreview['restored'][number]['now'];

/** Of what is personal only that it changes. */
function restored(drawing: DrawingOf, variable: string, now: Value | undefined, then: Value) {
  const isPersonal = drawing.isPersonal(variable);
  const name = drawing.variable(variable)?.name ?? variable;
  return { variable, name, now: isPersonal ? null : (now ?? null), then: isPersonal ? null : then };
}

type Named = { id: string; node: string; name: string };

const undoing = ({ id, node, name, work, data, moved }: StandingWork & Named) => ({
  ...{ id, node, name },
  text: work === 'funding' ? postingWords((data as FundingData).op, moved ?? 0).text : 'Bestillingen trækkes tilbage',
});

const running = ({ id, node, name }: Named) => ({
  id,
  node,
  name,
  text: 'Er i gang, og tages tilbage, når det er gjort',
});
