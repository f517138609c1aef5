import { Refusal } from '@samskab/contracts';
import type { PreviewRedraw } from '@samskab/contracts';
import { changes, step, strays, view } from '@samskab/engine';
import type { Accepted, Ask, Changes, EventOf, Stray, Undoing, View } from '@samskab/engine';
import type { CaseRow, Reads } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import type { Drawings } from '../drawings/drawings.ts';
import { askOf } from './ask-of.ts';
import { knownCase } from './known-case.ts';
import type { KnownCase } from './known-case.ts';
import { standingWork } from './standing-work.ts';
import type { StandingWork } from './standing-work.ts';
import { wantedTarget } from './target.ts';
import type { Target } from './target.ts';

/** The event of a redraw, but for who, when and why. */
export type RedrawEvent = Omit<EventOf<'migrated'>, 'id' | 'at' | 'by' | 'reason'>;

/** What a redraw would do to a case as it stands now: nothing is written, and the engine itself has taken the step. */
export type Weighed = {
  known: KnownCase;
  old: DrawingOf;
  target: Target;
  event: RedrawEvent;
  strays: Stray[];
  /** What the engine does not accept. */
  faults: { field: string; code: string; message?: string }[];
  /** The step; where tokens have nowhere to stand, as if they were taken away. Undefined when there is none. */
  taken: Accepted | undefined;
  before: View;
  after: View;
  changes: Changes;
  works: StandingWork[];
};

type App = { database: { read: Reads }; drawings: Drawings };

/** Throws `notOffered` before the case has begun, and `redrawRefused` with its faults for a drawing that cannot run here. */
export async function weigh(
  { database: { read }, drawings }: App,
  row: CaseRow,
  body: PreviewRedraw,
): Promise<Weighed> {
  const known = await knownCase(read, row);
  if (!known) throw new Refusal('notOffered', 'Forløbet er ikke begyndt endnu. Prøv igen om lidt.');
  const wanted = await wantedTarget(read, row, body);
  if (!wanted.ok) throw new Refusal('redrawRefused', 'Tegningen har fejl. Ret dem, og prøv igen.', wanted.faults);
  const { target } = wanted;
  const works = standingWork(known);
  const event = eventOf(known, target, body, works);
  const astray = strays(known.plan, target.plan, known.state, body.map).filter(
    ({ token }) => !event.cancel?.includes(token),
  );
  const old = await drawings.one(read, row.versionId);
  return {
    known,
    old,
    target,
    event,
    strays: astray,
    works,
    ...outcome(known, target, event, astray, await askOf(read)),
  };
}

function eventOf({ row, state }: KnownCase, target: Target, body: PreviewRedraw, works: StandingWork[]): RedrawEvent {
  const moved = body.move.map(({ token, to }) => ({ node: to, scope: state.instances[token]?.scope ?? 'i0' }));
  return {
    type: 'migrated',
    from: row.versionId,
    version: target.published?.id ?? '',
    hash: target.hash,
    map: body.map,
    cancel: [...new Set([...body.cancel, ...body.move.map(({ token }) => token)])],
    start: moved,
    undo: undoings(works, body.undo),
    after: state.seq,
  };
}

/** The newest first: money goes back the way it came. */
function undoings(works: StandingWork[], ids: readonly string[]): Undoing[] {
  const unknown = ids.find((id) => !works.some((work) => work.id === id));
  if (unknown !== undefined) throw new Refusal('invalid', `${unknown} er ikke bogført, eller er taget tilbage.`);
  return works.filter(({ id }) => ids.includes(id)).map(({ id, node, work }) => ({ id, node, work }));
}

function outcome(known: KnownCase, target: Target, event: RedrawEvent, astray: Stray[], ask: Ask) {
  const before = view(known.plan, known.state);
  const { strict, shown } = taken(known, target, event, astray, ask);
  const after = shown ? view(target.plan, shown.state) : before;
  const faults = strict.ok || strict.code !== 'invalid' ? [] : strict.fields;
  return { faults, taken: shown, before, after, changes: changes(before, after, event.map) };
}

/** As it was asked for, and as it can be shown. */
function taken({ state }: KnownCase, { plan }: Target, event: RedrawEvent, astray: Stray[], ask: Ask) {
  // Told with a reason, it says who is told.
  const meta = { id: 'preview', at: state.at, reason: '' };
  const strict = step(plan, state, { ...event, ...meta }, ask);
  if (strict.ok || astray.length === 0) return { strict, shown: strict.ok ? strict : undefined };
  const cancel = [...(event.cancel ?? []), ...astray.map(({ token }) => token)];
  const shown = step(plan, state, { ...event, ...meta, cancel }, ask);
  return { strict, shown: shown.ok ? shown : undefined };
}
