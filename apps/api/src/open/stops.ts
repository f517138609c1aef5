import type { OpenStop } from '@samskab/contracts';
import type { Lane } from '@samskab/definition';
import { onAgenda } from '../cases/open-things.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { byRole, bySide } from './actors.ts';
import type { Who } from './actors.ts';
import type { Disclosed } from './disclosed.ts';
import type { OpenSource } from './open-source.ts';

type Places = Pick<OpenSource, 'drawing' | 'tokens' | 'progress' | 'row' | 'open'>;

/** The drawing's phases: its lanes without a role, in order. */
export const phases = ({ process }: DrawingOf): Lane[] => process.lanes.filter(({ role }) => role === undefined);

/** The phase a case stands in: the furthest with a token. Undefined when it is over, or drawn without phases. */
export const phaseNow = ({ drawing, tokens }: Pick<Places, 'drawing' | 'tokens'>): number | undefined => {
  const held = phases(drawing).findLastIndex(({ nodes }) => tokens.some(({ node }) => nodes.includes(node)));
  return held === -1 ? undefined : held;
};

/** The plain steps, as stops on a line. */
export function stopsOf(source: Places & { disclosed: Disclosed }): OpenStop[] {
  const now = phaseNow(source);
  return phases(source.drawing).map((phase, index) => {
    const state = stateOf(source, phase, index, now);
    return {
      name: phase.name ?? '',
      text: source.disclosed.sentences(phase.doc, { town: source.row.town }),
      state,
      who: whoIn(source.drawing, phase),
      at: state === 'done' ? leftAt(source, phase) : state === 'here' ? until(source, phase) : null,
    };
  });
}

function stateOf(source: Places, phase: Lane, index: number, now: number | undefined): OpenStop['state'] {
  if (index === now) return 'here';
  if (now !== undefined && index > now) return 'ahead';
  return phase.nodes.some((node) => source.progress.nodes.has(node)) ? 'done' : 'skipped';
}

const leftAt = ({ progress }: Places, { nodes }: Lane): string | null =>
  nodes
    .flatMap((node) => progress.nodes.get(node)?.at ?? [])
    .toSorted()
    .at(-1) ?? null;

/** The meeting it waits for; else the nearest deadline of a step in the phase. */
function until({ open }: Places, { nodes }: Lane): string | null {
  const inPhase = <One extends { node: string }>(all: One[]) => all.filter(({ node }) => nodes.includes(node));
  const meetings = inPhase(open.items).flatMap((item) => onAgenda(open, item)?.meeting?.at ?? []);
  const deadlines = inPhase(open.tasks).flatMap(({ dueAt }) => (dueAt ? lastMoment(dueAt) : []));
  const timers = inPhase(open.waits).flatMap(({ at }) => at ?? []);
  return meetings.toSorted()[0] ?? [...deadlines, ...timers].toSorted()[0] ?? null;
}

/** A deadline at midnight is met on the day before. */
const lastMoment = (dueAt: string): string => new Date(Date.parse(dueAt) - 1).toISOString();

/** Who the phase is mostly about: the council where it decides, else who has most of its steps. */
function whoIn(drawing: DrawingOf, { nodes }: Lane): Who | null {
  const steps = nodes.filter((node) => drawing.activity(node)?.activity === 'user');
  const roles = steps.map((node) => byRole(drawing.roleOf(node)));
  const council = roles.find(({ side }) => side === 'council');
  if (council) return council;
  const sides = (['citizens', 'municipality', 'other'] as const).map((side) =>
    roles.filter((who) => who.side === side),
  );
  const [most] = sides.toSorted((a, b) => b.length - a.length);
  const [first, ...rest] = most ?? [];
  if (!first) return null;
  return first.side === 'other' || rest.every(({ name }) => name === first.name) ? first : bySide(first.side);
}
