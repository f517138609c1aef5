import type { DeadlineChange, OpenChange, TokenChange } from '@samskab/contracts';
import type { Changes } from '@samskab/engine';
import { canonicalJson } from '@samskab/definition';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { deadlineOf } from './step-changes.ts';
import type { Weighed } from './weigh.ts';

type Drawn = Pick<Weighed, 'old' | 'target' | 'changes' | 'event' | 'strays' | 'known'>;

const step = (drawing: DrawingOf, node: string) => ({ node, name: drawing.nodeName(node) });

/** What becomes of each token, those with nowhere to stand first. */
export function tokenChanges({ old, target: { drawing }, changes, strays }: Drawn): TokenChange[] {
  const astray = new Map(strays.map((stray) => [stray.token, stray]));
  const places = { becomes: [], movesTo: [] };
  const told = changes.tokens.map(({ id, before, after }): TokenChange => {
    const [was, is] = [before && step(old, before.node), after && step(drawing, after.node)];
    const sides = { token: id, before: was ?? null, after: is ?? null, why: null };
    const stray = astray.get(id);
    if (!stray) return { ...sides, ...places, fate: !before ? 'begun' : after ? 'stays' : 'closed' };
    const [becomes, movesTo] = [stray.becomes, stray.movesTo].map((ids) => ids.map((node) => step(drawing, node)));
    return { ...sides, fate: 'nowhere', why: whys[stray.why], becomes: becomes ?? [], movesTo: movesTo ?? [] };
  });
  return told.toSorted((a, b) => Number(b.fate === 'nowhere') - Number(a.fate === 'nowhere'));
}

export const whys = {
  gone: 'Trinnet findes ikke i den nye tegning.',
  otherKind: 'Trinnet er et andet slags trin i den nye tegning, og det, der er åbent, passer ikke til det.',
} as const;

type Standing = { node: string; role?: string; dueAt?: string };
type Pair = { id: string; before?: Standing; after?: Standing };

/** What is open and stays, closes or opens. */
export function openChanges({ old, target: { drawing }, changes }: Drawn): OpenChange[] {
  const told =
    (kind: OpenChange['kind']) =>
    ({ id, before, after }: Pair): OpenChange => {
      const node = (after ?? before)?.node ?? '';
      return {
        ...{ id, kind, node, name: (after ? drawing : old).nodeName(node) },
        fate: before && after ? 'stays' : after ? 'opens' : 'closes',
        role: { before: roleName(old, before), after: roleName(drawing, after) },
        dueAt: { before: before?.dueAt ?? null, after: after?.dueAt ?? null },
      };
    };
  const ofRegister = (register: string) =>
    changes.items.filter(({ before, after }) => (after ?? before)?.register === register);
  return [
    ...changes.tasks.map(told('task')),
    ...ofRegister('council').map(told('council')),
    ...ofRegister('handover').map(told('handover')),
    ...changes.waits.map(withInstant).map(told('wait')),
    ...changes.works.map(told('work')),
  ];
}

const roleName = (drawing: DrawingOf, open: Standing | undefined): string | null =>
  drawing.role(open?.role)?.name ?? null;

/** The instant of a wait is what its date is. */
const withInstant = ({ id, before, after }: Changes['waits'][number]): Pair => ({
  id,
  ...(before && { before: { node: before.node, ...(before.at && { dueAt: before.at }) } }),
  ...(after && { after: { node: after.node, ...(after.at && { dueAt: after.at }) } }),
});

/** Deadlines and timers that are new, gone, or drawn otherwise than they stand. */
export function deadlineChanges(drawn: Drawn): DeadlineChange[] {
  const { changes, known, target, event } = drawn;
  const dues = changes.dues.map(({ id, before, after }): DeadlineChange => {
    const [instance = '', trigger = ''] = id.split('/');
    const owner = timerNode(target.drawing, trigger) ?? timerNode(drawn.old, trigger);
    const node = owner ?? event.map[nodeAt(drawn, instance)] ?? nodeAt(drawn, instance);
    return deadline(drawn, { id, node, what: whats[trigger] ?? 'timer' }, before, after);
  });
  const due = changes.tasks.map(({ id, before, after }) => {
    const node = (after ?? before)?.node ?? known.state.instances[id]?.node ?? '';
    return deadline(drawn, { id, node, what: 'due' }, before?.dueAt, after?.dueAt);
  });
  return [...due, ...dues].filter((one) => one.before !== one.after || one.drawn);
}

const whats: Record<string, DeadlineChange['what']> = { remind: 'reminder', escalate: 'escalation' };

const nodeAt = ({ known, changes }: Drawn, instance: string): string =>
  known.state.instances[instance]?.node ?? changes.tokens.find(({ id }) => id === instance)?.after?.node ?? '';

/** A timer's trigger carries its event's id. */
const timerNode = ({ process }: DrawingOf, trigger: string): string | undefined =>
  process.nodes.find((node) => node.type === 'event' && node.on.some(({ id }) => id === trigger))?.id;

function deadline(
  { old, target: { drawing }, event }: Drawn,
  of: Pick<DeadlineChange, 'id' | 'node' | 'what'>,
  before: string | undefined,
  after: string | undefined,
): DeadlineChange {
  const was = Object.entries(event.map).find(([, became]) => became === of.node)?.[0] ?? of.node;
  const [then, now] = [old.node(was), drawing.node(of.node)];
  const isOther = then && now && canonicalJson(deadlineOf(then) ?? null) !== canonicalJson(deadlineOf(now) ?? null);
  return {
    ...of,
    name: drawing.nodeName(of.node) || old.nodeName(was),
    ...{ before: before ?? null, after: after ?? null },
    drawn: Boolean(isOther) && before !== undefined && before === after,
  };
}
