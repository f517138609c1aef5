import type { Activity, Id, Node } from '@samskab/definition';
import { useState } from 'react';
import type { DrawingDocument, Selection } from '../document/index.ts';
import { useChosen, useSnapshot } from '../editor/context.ts';
import { kindWord } from '../editor/words.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';

export type InspectorProps = { document: DrawingDocument; selection: Selection; texts: EditorTexts };

type Named = { id: Id; name?: string };

function NameField({ element, document, label }: { element: Named; document: DrawingDocument; label: string }) {
  const [typed, setTyped] = useState<string>();
  const keep = (text: string) => {
    setTyped(text);
    const name = text.trim();
    document.dispatch(
      { do: 'setElement', id: element.id, patch: { name: name === '' ? undefined : name } },
      `name:${element.id}`,
    );
  };
  return (
    <label className="inspector-field">
      <span>{label}</span>
      <input
        className="input"
        value={typed ?? element.name ?? ''}
        onChange={(event) => keep(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}

function RoleField({ node, document, texts }: { node: Activity; document: DrawingDocument; texts: EditorTexts }) {
  const { roles } = document.read().process;
  return (
    <label className="inspector-field">
      <span>{texts.inspector.role}</span>
      <select
        className="input"
        value={node.role ?? ''}
        onChange={({ target }) =>
          document.dispatch({ do: 'setElement', id: node.id, patch: { role: target.value || undefined } })
        }
      >
        <option value="">{texts.inspector.nobody}</option>
        {roles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? texts.unnamed}
          </option>
        ))}
      </select>
    </label>
  );
}

const isActivity = (element: unknown): element is Activity => (element as Partial<Node>)?.type === 'activity';

/** What is chosen, and what can be said about it. */
export function Inspector({ document, selection, texts }: InspectorProps) {
  const { process } = useSnapshot(document);
  const chosen = useChosen(selection);
  const [only] = chosen.size === 1 ? chosen : [];
  const node = process.nodes.find(({ id }) => id === only);
  const element = node ?? [...process.flows, ...process.lanes].find(({ id }) => id === only) ?? process;
  const kind = node ? kindWord(node, texts) : element === process ? texts.inspector.process : texts.inspector.element;
  return (
    <section className="inspector" aria-label={texts.inspector.title}>
      <p className="inspector-kind">{kind}</p>
      <h2>{element.name || texts.unnamed}</h2>
      <NameField key={element.id} element={element} document={document} label={texts.name} />
      {isActivity(node) && <RoleField node={node} document={document} texts={texts} />}
    </section>
  );
}
