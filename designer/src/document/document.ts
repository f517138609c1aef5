import { layoutSchema, parseModel, type Id, type Layout, type Model, type Process } from '@samskab/definition';
import type { Command } from './command.ts';
import { handle } from './commands/handlers.ts';
import type { Edited, Make, Refusal } from './edited.ts';
import { follow } from './follow-ups/follow.ts';
import { idMaker } from './ids.ts';
import { closeSheet, mainProcess, openSheet, type Content, type Plane, type Sheet } from './sheet.ts';
import type { DocumentWords } from './words.ts';

/** How the last change came about. */
export type Happened = {
  readonly how: 'done' | 'undone' | 'redone';
  readonly commands: readonly Command[];
  readonly ids: readonly Id[];
};

/** The document as it is now: the same object until something changes. */
export type Snapshot = {
  readonly model: Model;
  readonly layout: Layout;
  readonly process: Process;
  readonly plane: Plane;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Rises with every change, also by undo. */
  readonly revision: number;
  readonly happened?: Happened;
};

export type Outcome = { readonly ok: true; readonly ids: readonly Id[] } | Refusal;

export type DrawingDocument = {
  read: () => Snapshot;
  /**
   * Does one command, or several as one: all of them or none. One call is one undo unit; a call whose `join` is that of
   * the unit before goes into that unit (typing in a field, nudging with a key).
   */
  dispatch: (command: Command | readonly Command[], join?: string) => Outcome;
  /** What a command would do, without doing it. */
  rehearse: (command: Command | readonly Command[]) => Outcome;
  undo: () => boolean;
  redo: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** An id nobody has: for parts that are given theirs by who adds them. */
  newId: () => Id;
};

type Unit = Happened & { before: Content; after: Content; processBefore: Id; processAfter: Id; join?: string };
type State = { content: Content; processId: Id; past: Unit[]; future: Unit[]; revision: number; happened?: Happened };

export type DocumentOptions = {
  words: DocumentWords;
  /** The process to draw; the one that runs when absent. */
  process?: Id;
  /** Where ids come from: random ones when absent. */
  randomId?: () => Id;
};

const unreadable = (sheet: Sheet, before: Sheet): Refusal | undefined => {
  const { model, layout } = closeSheet(sheet);
  const old = closeSheet(before);
  const parsed = model === old.model ? undefined : parseModel(model);
  if (parsed && !parsed.ok) return { ok: false, code: 'malformed', faults: parsed.faults };
  return layout === old.layout || layoutSchema.safeParse(layout).success ? undefined : { ok: false, code: 'malformed' };
};

/** Something else points at what was to go: said as that, the faults say what. */
const named = (refusal: Refusal, commands: readonly Command[]): Refusal =>
  refusal.code === 'malformed' && commands.every((command) => command.do === 'removePart')
    ? { ...refusal, code: 'inUse' }
    : refusal;

/** All commands, each with what follows from it; read once, at the end. */
function perform(sheet: Sheet, commands: readonly Command[], make: Make): Edited {
  let at = sheet;
  const ids: Id[] = [];
  for (const command of commands) {
    const edited = handle(at, command, make);
    if (!edited.ok) return edited;
    at = follow(at, edited.sheet);
    ids.push(...edited.ids);
  }
  const refused = unreadable(at, sheet);
  return refused ? named(refused, commands) : { ok: true, sheet: at, ids };
}

function snapshot({ content, processId, past, future, revision, happened }: State): Snapshot {
  const { process, plane } = openSheet(content, processId);
  return {
    ...content,
    process,
    plane,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    revision,
    ...(happened && { happened }),
  };
}

const asList = (command: Command | readonly Command[]): readonly Command[] => ('do' in command ? [command] : command);

/** Joined to the unit before when both say the same; then they are undone together. */
function pushed(past: Unit[], unit: Unit): Unit[] {
  const last = past.at(-1);
  if (unit.join === undefined || last?.join !== unit.join) return [...past, unit];
  const { before, processBefore } = last;
  return [...past.slice(0, -1), { ...unit, before, processBefore, commands: [...last.commands, ...unit.commands] }];
}

const story = ({ commands, ids }: Unit, how: Happened['how']): Happened => ({ how, commands, ids });

/**
 * A drawing that is being changed. The model must be one `parseModel` accepts: the document keeps it so. Throws on a
 * model without processes.
 */
export function createDocument(model: Model, layout: Layout, options: DocumentOptions): DrawingDocument {
  const processId = options.process ?? mainProcess(model)?.id;
  if (processId === undefined) throw new Error('There is no process to draw');
  const ids = idMaker(model, layout, options.randomId);
  const make: Make = { id: ids.fresh, words: options.words };
  const listeners = new Set<() => void>();
  let state: State = { content: { model, layout }, processId, past: [], future: [], revision: 0 };
  let shown = snapshot(state);

  const become = (next: Omit<State, 'revision'>): void => {
    state = { ...next, revision: state.revision + 1 };
    shown = snapshot(state);
    for (const listener of [...listeners]) listener();
  };

  const attempt = (command: Command | readonly Command[]): Edited =>
    perform(openSheet(state.content, state.processId), asList(command), make);

  return {
    read: () => shown,
    dispatch: (command, join) => {
      const commands = asList(command);
      const edited = attempt(commands);
      if (!edited.ok) return edited;
      const after = closeSheet(edited.sheet);
      const happened: Happened = { how: 'done', commands, ids: edited.ids };
      const processAfter = edited.sheet.process.id;
      const unit: Unit = {
        ...happened,
        before: state.content,
        after,
        processBefore: state.processId,
        processAfter,
        join,
      };
      ids.remember(after.model);
      become({ content: after, processId: processAfter, past: pushed(state.past, unit), future: [], happened });
      return { ok: true, ids: edited.ids };
    },
    rehearse: (command) => {
      const edited = attempt(command);
      return edited.ok ? { ok: true, ids: edited.ids } : edited;
    },
    undo: () => {
      const unit = state.past.at(-1);
      if (!unit) return false;
      const future = [unit, ...state.future];
      const past = state.past.slice(0, -1);
      become({ content: unit.before, processId: unit.processBefore, past, future, happened: story(unit, 'undone') });
      return true;
    },
    redo: () => {
      const [unit, ...future] = state.future;
      if (!unit) return false;
      const past = [...state.past, unit];
      become({ content: unit.after, processId: unit.processAfter, past, future, happened: story(unit, 'redone') });
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    newId: ids.fresh,
  };
}
