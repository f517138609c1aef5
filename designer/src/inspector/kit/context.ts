import type { Id, Model, Process, Variable } from '@samskab/definition';
import { createContext, useContext, useMemo, useState } from 'react';
import type { Command, DrawingDocument, Outcome, Selection } from '../../document/index.ts';
import { useSnapshot } from '../../editor/context.ts';
import { kindWord } from '../../editor/words.ts';
import type { EditorTexts } from '../../texts/editor-texts.ts';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { patchAt, valueAt } from '../describe/at.ts';
import { speakerOf, type Speaker } from '../describe/words.ts';
import { aliasesOf, type Aliases } from '../feel/aliases.ts';
import { templateNames } from '../feel/names.ts';

type Given = { document: DrawingDocument; selection: Selection; texts: EditorTexts };

export type Desk = Given & {
  model: Model;
  process: Process;
  variables: readonly Variable[];
  speaker: Speaker;
  aliases: Aliases;
  /** Texts that name variables, as stored and as people read them. */
  templates: ReturnType<typeof templateNames>;
  /** What an element is called in a sentence. */
  nameOf: (id: Id) => string;
  /** What a refusal says, in words that hold no ids. */
  refusalOf: (outcome: Outcome) => string | undefined;
};

const named = ({ model, process }: { model: Model; process: Process }, texts: EditorTexts) => {
  const names = new Map<Id, string>();
  const { roles, moneyLines, variables, lanes, flows, nodes } = process;
  for (const { id, name } of [...roles, ...moneyLines, ...variables, ...lanes, ...flows, ...model.roots])
    names.set(id, name ?? t.unnamed);
  for (const node of nodes) names.set(node.id, node.name || kindWord(node, texts));
  return names.set(process.id, process.name ?? t.unnamed);
};

const withoutIds = (message: string, names: ReadonlyMap<Id, string>): string =>
  message.replaceAll(/"([^"]*)"/g, (whole, id: string) => (names.has(id) ? `"${names.get(id)}"` : whole));

const Context = createContext<Desk | undefined>(undefined);
export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('Outside the inspector');
  return desk;
}

/** The drawing as it is now, and the words for what stands in it: worked out once for the whole inspector. */
export function useNewDesk(given: Given): Desk {
  const { model, process } = useSnapshot(given.document);
  const { document, selection, texts } = given;
  return useMemo(() => {
    const names = named({ model, process }, texts);
    const variables = process.variables.filter(({ parent }) => parent === undefined);
    return {
      document,
      selection,
      texts,
      model,
      process,
      variables,
      speaker: speakerOf(variables),
      aliases: aliasesOf(variables),
      templates: templateNames(variables, t.unnamed),
      nameOf: (id) => names.get(id) ?? t.unnamed,
      refusalOf: (outcome) => {
        if (outcome.ok || outcome.code === 'unchanged') return undefined;
        const [fault] = outcome.faults ?? [];
        return fault ? withoutIds(fault.message, names) : texts.refused[outcome.code];
      },
    };
  }, [document, selection, texts, model, process]);
}

/** Sends commands, and keeps what was said against them until the next that is accepted. */
export function useSend() {
  const { document, refusalOf } = useDesk();
  const [fault, setFault] = useState<string>();
  const send = (command: Command | readonly Command[], join?: string): boolean => {
    const outcome = document.dispatch(command, join);
    setFault(refusalOf(outcome));
    return outcome.ok;
  };
  return { send, fault };
}

/** A value of an element and how it is set; `join` is for typing: one undo unit until one goes elsewhere. */
export function useValue<T>(element: { id: Id }, at: readonly string[]) {
  const { send, fault } = useSend();
  const join = `${element.id}:${at.join('.')}`;
  return {
    value: valueAt(element, at) as T | undefined,
    fault,
    set: (value: T | undefined, typing = false): boolean =>
      send({ do: 'setElement', id: element.id, patch: patchAt(element, at, value) }, typing ? join : undefined),
  };
}
