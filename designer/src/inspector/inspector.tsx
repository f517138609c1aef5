import './inspector.css';
import type { Role } from '@samskab/definition';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DrawingDocument, Selection } from '../document/index.ts';
import { useChosen } from '../editor/context.ts';
import { kindIcon } from '../editor/kind-icon.ts';
import { kindName, kindWord } from '../editor/words.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import type { EditorTexts } from '../texts/editor-texts.ts';
import { inspectorTexts as t } from '../texts/inspector.ts';
import { DeskProvider, useDesk, useNewDesk, type Desk } from './kit/context.ts';
import { SignButton } from './kit/fold.tsx';
import { useKeptFocus } from './kit/kept-focus.ts';
import { chosenOf, type Chosen } from './panels/chosen.ts';
import { Entries } from './panels/entries.tsx';
import { ProcessPanel } from './panels/process-panel.tsx';

const ManyPanel = lazy(() => import('./panels/many-panel.tsx').then((module) => ({ default: module.ManyPanel })));

export type InspectorProps = { document: DrawingDocument; selection: Selection; texts: EditorTexts };

type Head = { word: string; name: string; icon?: IconName; side?: Role['side'] };

function headOf(chosen: Chosen, { process, nameOf, texts }: Desk): Head {
  const { element } = chosen;
  if (chosen.is !== 'node') return { word: t.kinds[chosen.is], name: nameOf(element.id) };
  const kind = kindName(chosen.element);
  const role = chosen.element.type === 'activity' ? chosen.element.role : undefined;
  const side = process.roles.find(({ id }) => id === role)?.side;
  return {
    word: kindWord(chosen.element, texts),
    name: nameOf(element.id),
    ...(kind && { icon: kindIcon[kind] }),
    ...(side && { side }),
  };
}

function Title({ word, name, icon, side }: Head) {
  const { selection } = useDesk();
  const chosen = useChosen(selection);
  return (
    <header className="inspector-head">
      <p className={`inspector-kind${side ? ` inspector-${side}` : ''}`}>
        {icon && <Icon name={icon} size={16} />}
        {word}
      </p>
      {chosen.size > 0 && <SignButton label={t.close} icon="close" onPress={() => selection.choose()} />}
      <h2>{name}</h2>
    </header>
  );
}

function Panel() {
  const desk = useDesk();
  const chosen = useChosen(desk.selection);
  const [only] = chosen.size === 1 ? chosen : [];
  const one = chosenOf(desk.process, only);
  if (one)
    return (
      <>
        <Title {...headOf(one, desk)} />
        <Entries key={one.element.id} element={one.element} sections={one.sections} />
      </>
    );
  if (chosen.size > 1)
    return (
      <>
        <Title word={t.kinds.many(chosen.size)} name={t.title} />
        <Suspense>
          <ManyPanel chosen={chosen} />
        </Suspense>
      </>
    );
  return (
    <>
      <Title word={t.kinds.process} name={desk.process.name ?? t.unnamed} />
      <ProcessPanel />
    </>
  );
}

/** What is chosen, and all that can be said about it. On a phone a sheet from below. */
export function Inspector({ document, selection, texts }: InspectorProps) {
  const desk = useNewDesk({ document, selection, texts });
  const [isOpen, setOpen] = useState(false);
  useChosen(selection);
  const kept = useKeptFocus();
  return (
    <DeskProvider value={desk}>
      <section className={`inspector${isOpen ? ' inspector-open' : ''}`} aria-label={t.title} tabIndex={-1} {...kept}>
        <Button className="inspector-handle" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-up'} />
          {isOpen ? t.sheetClosed : t.sheetOpen}
        </Button>
        <div className="inspector-body">
          <Panel />
        </div>
      </section>
    </DeskProvider>
  );
}
