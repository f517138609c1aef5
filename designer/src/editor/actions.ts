import type { Id } from '@samskab/definition';
import type { Point } from '../canvas/geometry/points.ts';
import {
  copyOf,
  fragmentText,
  readFragment,
  type AnyKind,
  type BoundaryKind,
  type Command,
} from '../document/index.ts';
import type { DrawingDocument, NodeKind, Outcome, Selection } from '../document/index.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';
import { nextFlow, stepFrom, type Direction } from './traverse.ts';
import type { Menu, UiStore } from './ui.ts';
import { happenedWords, nameOf, placeWords } from './words.ts';

type Parts = { document: DrawingDocument; selection: Selection; ui: UiStore; texts: EditorTexts };

/** A copy stands beside what it was copied from, by so many px. */
const aside = 32;

const isBoundaryKind = (kind: AnyKind): kind is BoundaryKind => kind.endsWith('Boundary');

/** What a hand can do in the editor, whatever moved it: a button, a key, a pointer. Each says what happened. */
export function createActions({ document, selection, ui, texts }: Parts) {
  let clipboard = '';
  let pastes = 0;

  const process = () => document.read().process;
  const chosen = (): Id[] => [...selection.read()];
  const current = (): Id | undefined => chosen().at(-1);
  const say = (text: string): void => ui.set({ said: text });
  const isNode = (id: Id | undefined): boolean => process().nodes.some((node) => node.id === id);

  const reason = (outcome: Extract<Outcome, { ok: false }>): string =>
    outcome.faults?.[0]?.message ?? texts.refused[outcome.code];

  /** Does it, and says what it did, or why not. */
  function act(command: Command | readonly Command[], join?: string): Outcome {
    const outcome = document.dispatch(command, join);
    const { happened } = document.read();
    if (!outcome.ok) say(reason(outcome));
    else if (happened) say(happenedWords(happened, process(), texts));
    return outcome;
  }

  function choose(...ids: Id[]): void {
    selection.choose(...ids);
    const [only] = ids;
    if (only !== undefined && ids.length === 1) say(placeWords(process(), only, texts));
    else if (ids.length > 1) say(texts.said.chosen(ids.length));
  }

  function actAndChoose(command: Command): Outcome {
    const outcome = act(command);
    if (outcome.ok && outcome.ids[0] !== undefined) selection.choose(outcome.ids[0]);
    return outcome;
  }

  function walk(direction: Direction, extend: boolean): void {
    const to = stepFrom(process(), current(), direction);
    if (to === undefined) say(texts.said.nothingThere);
    else if (extend) selection.choose(...chosen().filter((id) => id !== to), to);
    else choose(to);
    if (extend) say(texts.said.chosen(chosen().length));
  }

  /** While a flow is drawn by keys, the arrows move its end. */
  function aim(direction: Direction): void {
    const joining = ui.read().joining;
    if (!joining) return;
    const to = stepFrom(process(), joining.to ?? joining.from, direction);
    if (to === undefined || !isNode(to)) return say(texts.said.nothingThere);
    ui.set({ joining: { ...joining, to } });
    say(texts.said.target(nameOf(process(), to, texts)));
  }

  function remember(ids: readonly Id[]): number {
    const fragment = copyOf(document.read(), ids.filter(isNode));
    if (fragment.nodes.length === 0) return 0;
    clipboard = fragmentText(fragment);
    pastes = 0;
    void navigator.clipboard?.writeText(clipboard).catch(() => undefined);
    return fragment.nodes.length;
  }

  function pasteText(text: string): void {
    const fragment = readFragment(text);
    if (!fragment) return say(texts.said.nothingThere);
    pastes += 1;
    const boxes = Object.values(fragment.shapes);
    const corner = (axis: 'x' | 'y'): number => Math.min(...boxes.map((box) => box[axis])) + aside * pastes;
    const outcome = act({ do: 'paste', fragment, at: [corner('x'), corner('y')] });
    if (outcome.ok) selection.choose(...outcome.ids);
  }

  const placeOf = (id: Id): Point => {
    const shape = document.read().plane.shapes[id];
    return shape ? [shape.x + shape.w + 20, shape.y + shape.h / 2] : [0, 0];
  };

  /** The menu that goes on from a node: into its only flow, or a new way. */
  function openMenu(): void {
    const id = current();
    if (id === undefined) return say(texts.said.nothingThere);
    const flow = process().flows.find((each) => each.id === id);
    if (flow) return ui.set({ menu: { for: 'flow', flow: id, at: placeOf(flow.from) } });
    if (!isNode(id)) return say(texts.said.nothingThere);
    const gateway = process().nodes.find((node) => node.id === id)?.type === 'gateway';
    const ways = process().flows.filter(({ from }) => from === id);
    const [only] = ways;
    if (only && ways.length === 1 && !gateway) ui.set({ menu: { for: 'flow', flow: only.id, at: placeOf(id) } });
    else ui.set({ menu: { for: 'node', node: id, at: placeOf(id) } });
  }

  function pick(menu: Menu, kind: AnyKind, interrupting?: boolean): Outcome | undefined {
    ui.set({ menu: undefined });
    if (isBoundaryKind(kind)) {
      const host = menu.for === 'flow' ? process().flows.find(({ id }) => id === menu.flow)?.from : menu.node;
      return actAndChoose({ do: 'attachBoundary', host: host ?? '', kind, interrupting });
    }
    const commands: { [F in Menu['for']]: (on: Extract<Menu, { for: F }>) => Command } = {
      flow: ({ flow }) => ({ do: 'insertNode', flow, kind }),
      node: ({ node }) => ({ do: 'appendNode', after: node, kind }),
      branch: ({ node, drop }) => ({ do: 'branchNode', from: node, kind, at: drop }),
      replace: ({ node }) => ({ do: 'replaceNode', id: node, kind }),
    };
    return actAndChoose(commands[menu.for](menu as never));
  }

  return {
    act,
    actAndChoose,
    choose,
    say,
    walk,
    aim,
    openMenu,
    pick,
    current,
    chosen,
    isNode,
    walkFlow: () => {
      const flow = nextFlow(process(), current());
      if (flow === undefined) say(texts.said.nothingThere);
      else choose(flow);
    },
    startJoining: () => {
      const flow = process().flows.find(({ id }) => id === current());
      const from = flow?.from ?? current();
      if (from === undefined || !isNode(from)) return say(texts.said.nothingThere);
      ui.set({ joining: { from, flow: flow?.id } });
      say(texts.said.joining(nameOf(process(), from, texts)));
    },
    finishJoining: () => {
      const joining = ui.read().joining;
      ui.set({ joining: undefined });
      if (joining?.to === undefined) return;
      const { from, to, flow } = joining;
      if (flow === undefined) actAndChoose({ do: 'connect', from, to });
      else actAndChoose({ do: 'reconnect', flow, end: 'to', node: to });
    },
    stop: () => {
      const { menu, joining, naming, context, search, help, tool } = ui.read();
      const busy = menu ?? joining ?? naming ?? context ?? (search || help || tool.is !== 'select');
      ui.set({
        menu: undefined,
        joining: undefined,
        naming: undefined,
        context: undefined,
        search: false,
        help: false,
        tool: { is: 'select' },
      });
      if (!busy) selection.choose();
      say(texts.said.stopped);
    },
    rename: (id: Id | undefined = current()) => {
      if (id !== undefined) ui.set({ naming: id });
    },
    replace: () => {
      const id = current();
      if (id !== undefined && isNode(id)) ui.set({ menu: { for: 'replace', node: id, at: placeOf(id) } });
      else say(texts.said.nothingThere);
    },
    remove: () => {
      const ids = chosen();
      const phase = process().lanes.find(({ id }) => id === ids[0]);
      if (phase) return void act({ do: 'removePhase', id: phase.id });
      const before = ids.length === 1 ? stepFrom(process(), ids[0], 'back') : undefined;
      if (act({ do: 'deleteElements', ids }).ok && before !== undefined) selection.choose(before);
    },
    nudge: (by: Point) => {
      const ids = chosen().filter(isNode);
      if (ids.length > 0) act({ do: 'moveNodes', ids, by }, `nudge:${ids.join()}`);
    },
    /** A row up or down among the rows. */
    shiftPhase: (by: 1 | -1) => {
      const id = current();
      const rows = process().lanes.filter(({ role }) => role === undefined);
      if (id !== undefined) act({ do: 'movePhase', id, to: rows.findIndex((row) => row.id === id) + by });
    },
    undo: () => say(document.undo() ? texts.said.undone : texts.said.nothingToUndo),
    redo: () => say(document.redo() ? texts.said.redone : texts.said.nothingToRedo),
    all: () => choose(...process().nodes.map(({ id }) => id)),
    copy: () => say(texts.said.copied(remember(chosen()))),
    cut: () => {
      if (remember(chosen()) > 0) act({ do: 'deleteElements', ids: chosen() });
    },
    paste: () => pasteText(clipboard),
    duplicate: () => {
      if (remember(chosen()) > 0) pasteText(clipboard);
    },
    addPhase: () => {
      const { lanes } = process();
      const at = lanes.find(({ nodes, id }) => id === current() || nodes.includes(current() ?? ''));
      const outcome = actAndChoose({ do: 'addPhase', name: texts.newPhase, after: at?.id });
      if (outcome.ok) ui.set({ naming: outcome.ids[0] });
    },
    /** Chosen in the palette by a key: after what is chosen, else in the middle of what one sees. */
    addKind: (kind: NodeKind, at: Point) => {
      const id = current();
      const after = id !== undefined && isNode(id) ? actAndChoose({ do: 'appendNode', after: id, kind }) : undefined;
      if (!after?.ok) actAndChoose({ do: 'addNode', kind, at });
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
