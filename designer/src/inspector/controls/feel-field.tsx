import type { Feel } from '@samskab/definition';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk } from '../kit/context.ts';
import type { Asked } from './feel-faults.tsx';

const FeelFaults = lazy(() => import('./feel-faults.tsx').then((module) => ({ default: module.FeelFaults })));
const FeelBox = lazy(() => import('./feel-box.tsx').then((module) => ({ default: module.FeelBox })));

type Props = Asked & {
  label: string;
  feel: Feel | undefined;
  onChange: (feel: Feel) => void;
  /** Begins with the expression open: one has just asked for it. */
  open?: boolean;
};

/** An expression said in words, and as it is written on demand; what is wrong with it stands below. */
export function FeelField({ label, feel, onChange, open = false, ...asked }: Props) {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(open);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? desk.aliases.toShown(feel ?? '');
  const change = (text: string) => {
    setTyped(text);
    if (text.trim() !== '') onChange(desk.aliases.toStored(text));
  };
  return (
    <div className="feel">
      <p className="feel-words">{desk.speaker.expression(feel ?? '')}</p>
      <Suspense>
        <FeelFaults shown={shown} {...asked} />
      </Suspense>
      {isOpen && (
        <>
          <p className="field-help">{t.feel.help}</p>
          <Suspense fallback={<p className="field-help">{t.feel.loading}</p>}>
            <FeelBox
              label={t.feel.label(label)}
              value={shown}
              names={desk.variables.map(({ id, name }) => ({ name: desk.aliases.of(id), info: name ?? t.unnamed }))}
              onChange={change}
            />
          </Suspense>
        </>
      )}
      <Button className="button button-quiet inspector-add" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? t.feel.hide : t.feel.edit}
      </Button>
    </div>
  );
}
