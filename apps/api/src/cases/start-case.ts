import { randomUUID } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Command, Data, FieldFault, StartCase } from '@samskab/contracts';
import type { Mapping, Model } from '@samskab/definition';
import { begin, compile, ENGINE_VERSION } from '@samskab/engine';
import type { CaseRow, NewRow, Tx, VersionRow } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { hidePersonal } from '../forms/personal.ts';
import { blankPaper, examineBlankPaper } from './blank-paper.ts';
import { followLetter } from '../letters/follow-letter.ts';

/** Begins a case on a published version. Its row stands before its workflow does, so that the relay can start it too. */
export async function startCase(ctx: Ctx, id: string, body: StartCase): Promise<Command> {
  await examineBlankPaper(ctx, body);
  return submit(ctx, { id, kind: 'startCase', request: body, prepare: (tx, at) => beginCase(ctx, tx, body, at) });
}

/** `originId`: the case this one repeats in another town. */
export async function beginCase(
  ctx: Ctx,
  tx: Tx,
  body: StartCase,
  now: string,
  originId: string | null = null,
): Promise<Prepared> {
  const caseId = randomUUID();
  const version = await wantedVersion(ctx, tx, body, { caseId, now });
  const drawing = await ctx.drawings.one(tx.read, version.id);
  authorise(ctx, 'case.start', {});
  const at = beginning(ctx, body.at, now);
  await tx.cases.insert(await newCase(ctx, tx, { id: caseId, drawing, body, at, originId }));
  if (body.letterId) await followLetter(ctx, tx, body.letterId, caseId);
  const input = await hidePersonal(tx, caseId, withTown(drawing, body), (key) => isPersonal(drawing, key));
  const faults = [...unsaid(drawing, input), ...inputFaults(version, input, at)];
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  return { caseId, at, event: { type: 'begun', input } };
}

async function wantedVersion(
  ctx: Ctx,
  tx: Tx,
  { processKey, versionId, drawing }: StartCase,
  { caseId, now }: { caseId: string; now: string },
): Promise<VersionRow> {
  if (drawing) return blankPaper(ctx, tx, { caseId, processKey, drawing, at: now });
  const version = versionId ? await tx.versions.first({ id: versionId }) : await tx.versions.latest(processKey);
  const isOffered = version?.processKey === processKey && version.caseId === null;
  if (!version || !isOffered) throw new Refusal('notFound', 'Processen er ikke udgivet.');
  return version;
}

/** A demo begins its cases in the past of its clock; elsewhere a case begins when it is started. */
function beginning(ctx: Ctx, wanted: string | undefined, now: string): string {
  if (wanted === undefined) return now;
  if (!ctx.config.demo) throw new Refusal('notInProduction');
  const fault = { path: ['at'], code: 'time', message: 'Et forløb kan ikke begynde i fremtiden.' };
  if (wanted > now) throw new Refusal('invalid', undefined, [fault]);
  return wanted;
}

/** The town is asked once: it is the case's, and the drawing's where it has a variable for it. */
const withTown = (drawing: DrawingOf, { town, input }: StartCase): Data =>
  drawing.variable('town') ? { town, ...input } : input;

/** Personal by its own name, or because a start passes it on to a personal variable. */
const isPersonal = (drawing: DrawingOf, key: string): boolean =>
  drawing.isPersonal(key) || passedOn(drawing).some(({ from, to }) => from === key && drawing.isPersonal(to));

/** What the message that starts the case carries and nobody has said: the case would stand still where it begins. */
const unsaid = (drawing: DrawingOf, input: Data): FieldFault[] =>
  passedOn(drawing)
    .filter(({ from, to }) => from === to && isNothing(input[from]))
    .map(({ from }) => ({ path: ['input', from], code: 'required', message: 'Feltet skal udfyldes.' }));

const isNothing = (value: Data[string] | undefined): boolean => value === undefined || value === null;

/** What the starts pass on to the case's own variables. */
const passedOn = ({ process }: DrawingOf): Mapping[] =>
  process.nodes.flatMap((node) => (node.type === 'event' && node.position === 'start' && node.output) || []);

/** Asks the engine itself; questions of the drawing are not answered here, since a fault in one is no fault in the input. */
function inputFaults(version: VersionRow, input: Data, at: string): FieldFault[] {
  const begun = begin(compile(version.slim as Model), input, { id: version.id, at }, () => ({ fault: 'not asked' }));
  if (begun.ok || begun.code !== 'invalid') return [];
  return begun.fields.map(({ field, code, message = '' }) => ({ path: ['input', field], code, message }));
}

type Begin = { id: string; drawing: DrawingOf; body: StartCase; at: string; originId: string | null };

async function newCase(ctx: Ctx, tx: Tx, { id, drawing, body, at, originId }: Begin): Promise<NewRow<CaseRow>> {
  return {
    id,
    caseNumber: body.caseNumber ?? (await nextNumber(tx, at)),
    title: body.title,
    town: body.town,
    originId,
    processKey: drawing.key,
    versionId: drawing.id,
    engine: ENGINE_VERSION,
    closed: drawing.process.closed ?? false,
    status: 'starting',
    startedBy: ctx.actor.id,
    startedAt: at,
    lastEventAt: at,
    headSeq: -1,
    headHash: '',
    data: {},
  };
}

/** Until the journal gives it one: the year and a running number. */
const nextNumber = async (tx: Tx, at: string): Promise<string> =>
  `${at.slice(0, 4)}-${String((await tx.cases.count()) + 1).padStart(4, '0')}`;
