import type { Lane, Node, Process } from '@samskab/definition';
import { useState } from 'react';
import { sideOf } from '../canvas/project.ts';
import { useTexts } from '../canvas/texts.ts';
import { Icon } from '../icons/icon.tsx';
import { useChosen, useEditor, useSnapshot } from './context.ts';
import { kindIcon } from './kind-icon.ts';
import { chaptersOf, type Chapter } from './reading-order.ts';
import { kindName, kindWord } from './words.ts';

type FieldProps = { element: Node | Lane; word: string; className?: string };

function NameField({ element: node, word, className = '' }: FieldProps) {
  const { actions, texts } = useEditor();
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    const name = typed?.trim();
    if (name !== undefined && name !== (node.name ?? ''))
      actions.act({ do: 'setElement', id: node.id, patch: { name: name === '' ? undefined : name } });
    setTyped(undefined);
  };
  return (
    <input
      className={`outline-name ${className}`}
      aria-label={`${texts.name}: ${node.name || word}`}
      placeholder={word}
      value={typed ?? node.name ?? ''}
      onFocus={() => actions.choose(node.id)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

/** What it is, unless its name says so; who does it, and how long. */
function useSaid(node: Node, process: Process): string {
  const { texts } = useEditor();
  const { time } = useTexts();
  const word = kindWord(node, texts);
  if (node.type !== 'activity') return word;
  const who = process.roles.find(({ id }) => id === node.role)?.name;
  const said = [node.name === word ? undefined : word, who, node.due && time(node.due.due)];
  return said.filter(Boolean).join(' · ') || word;
}

function Step({ node, chosen }: { node: Node; chosen: boolean }) {
  const { texts, document } = useEditor();
  const { process } = document.read();
  const kind = kindName(node);
  const names = new Map(process.nodes.map((each) => [each.id, each.name || kindWord(each, texts)]));
  const said = useSaid(node, process);
  const ways = process.flows.filter(({ from }) => from === node.id);
  return (
    <li className={`outline-step${chosen ? ' outline-chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <span className={`outline-sign side-${sideOf(node, process)}`}>{kind && <Icon name={kindIcon[kind]} />}</span>
      <span className="outline-words">
        <NameField element={node} word={kindWord(node, texts)} />
        <span className="outline-kind">{said}</span>
        {ways.length > 1 && (
          <ul className="outline-ways">
            {ways.map(({ id, name, to }) => (
              <li key={id}>
                {name && <strong>{name}: </strong>}
                {names.get(to)}
              </li>
            ))}
          </ul>
        )}
      </span>
    </li>
  );
}

function ChapterList({ chapter: { phase, nodes }, chosen }: { chapter: Chapter; chosen: ReadonlySet<string> }) {
  const { texts } = useEditor();
  return (
    <section>
      <h3 className="outline-phase">
        <span className="outline-heading">{phase?.name ?? texts.outlineOther}</span>
        {phase && <NameField element={phase} word={texts.phase} className="outline-phase-name" />}
      </h3>
      <ol className="outline-steps">
        {nodes.map((node) => (
          <Step key={node.id} node={node} chosen={chosen.has(node.id)} />
        ))}
      </ol>
    </section>
  );
}

/** The whole process as a list, in the order it is read. Names are written here too: on a phone, and by ear. */
export function Outline() {
  const { document, selection, texts } = useEditor();
  const { process } = useSnapshot(document);
  const chosen = useChosen(selection);
  const chapters = chaptersOf(process);
  return (
    <aside className="outline-panel" aria-label={texts.outline} tabIndex={-1}>
      <h2 className="outline-title">{texts.outline}</h2>
      <p className="outline-intro">{texts.outlineIntro}</p>
      {chapters.map((chapter) => (
        <ChapterList key={chapter.phase?.id ?? 'loose'} chapter={chapter} chosen={chosen} />
      ))}
    </aside>
  );
}
