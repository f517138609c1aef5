/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list under a field, in a panel that does not take the page */
import type { Node } from '@samskab/definition';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useEditor, useUi } from './context.ts';
import { canvasFocus } from './plus-menu.tsx';
import { readingOrder } from './reading-order.ts';
import { kindWord } from './words.ts';

const shown = 8;

function OpenSearch() {
  const { document, actions, texts, ui } = useEditor();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const wanted = typed.trim().toLocaleLowerCase('da');
  const found = readingOrder(document.read().process)
    .filter((node) => `${node.name ?? ''} ${kindWord(node, texts)}`.toLocaleLowerCase('da').includes(wanted))
    .slice(0, shown);
  const close = () => {
    canvasFocus(field.current);
    ui.set({ search: false });
  };
  const go = (node: Node | undefined) => {
    const joining = ui.read().joining;
    close();
    if (!node) return;
    if (joining) ui.set({ joining: { ...joining, to: node.id } });
    if (joining) actions.finishJoining();
    else actions.choose(node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search-panel" role="dialog" aria-label={texts.search.title}>
      <label className="search-label" htmlFor={`${id}-field`}>
        {texts.search.label}
      </label>
      <input
        id={`${id}-field`}
        ref={field}
        className="search-field"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${found[at].id}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => !event.relatedTarget && ui.set({ search: false })}
      />
      <div className="search-list" role="listbox" id={id} aria-label={texts.search.title}>
        {found.map((node, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
          <div
            key={node.id}
            id={`${id}-${node.id}`}
            role="option"
            aria-selected={index === at}
            className="search-option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(node)}
          >
            <span>{node.name || kindWord(node, texts)}</span>
            <span className="search-kind">{kindWord(node, texts)}</span>
          </div>
        ))}
        {found.length === 0 && <p className="menu-nothing">{texts.search.none}</p>}
      </div>
    </div>
  );
}

/** Ctrl-F: finds a step by its name and jumps there. */
export function Search() {
  return useUi((ui) => ui.search) ? <OpenSearch /> : null;
}
