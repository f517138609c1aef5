import type { Feel, Type } from '@samskab/definition';
import { checkExpression, type ValueType } from '@samskab/expression';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, type Desk } from '../kit/context.ts';

const FeelBox = lazy(() => import('./feel-box.tsx').then((module) => ({ default: module.FeelBox })));

type Asked = { gives?: Type | 'duration' | undefined; decides?: boolean | undefined };

/** What is wrong with a written expression, in the names it is written with. */
export function faultsOf(shown: string, { variables, aliases }: Desk, { gives, decides = false }: Asked): string[] {
  if (shown.trim() === '') return [t.feel.empty];
  const types = Object.fromEntries(variables.map(({ id, type }): [string, ValueType] => [aliases.of(id), type]));
  const personal = new Set(variables.flatMap(({ id, personal }) => (personal ? [aliases.of(id)] : [])));
  const problems = checkExpression(shown, types, {
    ...(decides && { personal }),
    ...(gives !== undefined && { expect: gives }),
  });
  return [...new Set(problems.map(({ message }) => message))];
}

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
  const faults = faultsOf(shown, desk, asked);
  return (
    <div className="feel">
      <p className="feel-words">{desk.speaker.expression(feel ?? '')}</p>
      {faults.map((fault) => (
        <output key={fault} className="field-error">
          {fault}
        </output>
      ))}
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
