import type { Id, Process } from '@samskab/definition';
import { mayBegin, mayFollow, runnableKinds, type AnyKind, type NodeKind } from '../document/index.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';
import type { Menu } from './ui.ts';

export type MenuOption = { key: string; kind: AnyKind; name: string; interrupting?: boolean; hangs: boolean };

/** In the order people ask for them (mock). */
const order: readonly NodeKind[] = [
  'council',
  'task',
  'meeting',
  'funding',
  'order',
  'handover',
  'timer',
  'question',
  'notification',
  'evaluation',
  'association',
  'townWalk',
  'exhibition',
  'parallel',
];

const rank = (kind: NodeKind): number => (order.includes(kind) ? order.indexOf(kind) : order.length);

const hostOf = (menu: Menu, process: Process): Id | undefined =>
  menu.for === 'flow' ? process.flows.find(({ id }) => id === menu.flow)?.from : menu.node;

/** What may hang on the node one goes on from, in the words of the screen. */
function hanging(menu: Menu, process: Process, texts: EditorTexts): MenuOption[] {
  if (menu.for === 'branch' || menu.for === 'replace') return [];
  const host = process.nodes.find(({ id }) => id === hostOf(menu, process));
  if (host?.type !== 'activity' || !runnableKinds().has('timerBoundary')) return [];
  return [
    { key: 'deadline', kind: 'timerBoundary', name: texts.menu.deadline, hangs: true },
    { key: 'reminder', kind: 'timerBoundary', name: texts.menu.reminder, interrupting: false, hangs: true },
  ];
}

/** A beginning stays one, and nothing else becomes one: no way leads into it. */
function kindsFor(menu: Menu, process: Process): NodeKind[] {
  const node = menu.for === 'replace' ? process.nodes.find(({ id }) => id === menu.node) : undefined;
  if (node?.type === 'event' && node.position === 'start') return mayBegin();
  return mayFollow(menu.for === 'flow').toSorted((a, b) => rank(a) - rank(b));
}

/** What can be chosen here: only what may follow and what the engine runs, narrowed to what was typed. */
export function menuOptions(menu: Menu, process: Process, texts: EditorTexts, typed: string): MenuOption[] {
  const all = [
    ...kindsFor(menu, process).map((kind): MenuOption => ({ key: kind, kind, name: texts.kinds[kind], hangs: false })),
    ...hanging(menu, process, texts),
  ];
  const wanted = typed.trim().toLocaleLowerCase('da');
  const starts = (name: string): boolean =>
    name
      .toLocaleLowerCase('da')
      .split(/[\s,]+/)
      .some((word) => word.startsWith(wanted)) || name.toLocaleLowerCase('da').startsWith(wanted);
  return wanted === '' ? all : all.filter(({ name }) => starts(name));
}
