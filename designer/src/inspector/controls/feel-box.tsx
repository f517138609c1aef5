import FeelEditor from '@bpmn-io/feel-editor';
import { functionNames } from '@samskab/expression';
import { useEffect, useEffectEvent, useRef } from 'react';

type Props = {
  label: string;
  value: string;
  names: { name: string; info: string }[];
  onChange: (text: string) => void;
};

/** The editor has opinions of its own, in English, about what our own check says in Danish: they are not shown. */
const look = `
  .cm-editor { min-height: 72px; background: none; font-size: 14px; }
  .cm-editor .cm-content { padding: 8px 10px; font-family: ui-monospace, monospace; line-height: 20px;
    white-space: pre-wrap; overflow-wrap: anywhere; flex-shrink: 1; }
  .cm-editor .cm-scroller { overflow: hidden; }
  .cm-lintRange { background-image: none; }
  .cm-tooltip-lint { display: none; }
`;

const functions = functionNames.map((name) => ({ name, type: 'function' as const, params: [] }));

/** In a shadow of its own: its styles are sheets, which the policy of the page allows, never elements. */
function shadowOf(host: HTMLElement): Element {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  root.replaceChildren(container);
  return container;
}

/** An expression as it is written. Its keys are its own, but for the one that leads away: nothing on the canvas hears them. */
export function FeelBox({ label, value, names, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const told = useEffectEvent(onChange);
  const begin = useEffectEvent((container: Element) => {
    const editor = new FeelEditor({
      container,
      value,
      variables: names,
      builtins: functions,
      contentAttributes: { 'aria-label': label },
      onChange: (text) => told(text),
    });
    editor.focus(value.length);
  });
  useEffect(() => {
    if (host.current) begin(shadowOf(host.current));
  }, []);
  useEffect(() => {
    const node = host.current;
    const keep = (event: KeyboardEvent) => event.key !== 'F6' && event.stopPropagation();
    node?.addEventListener('keydown', keep);
    return () => node?.removeEventListener('keydown', keep);
  }, []);
  return <div ref={host} className="feel-box" />;
}
