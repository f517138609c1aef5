import type { Type } from '@samskab/definition';
import { checkExpression, type ValueType } from '@samskab/expression';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { useDesk, type Desk } from '../kit/context.ts';

export type Asked = { gives?: Type | 'duration' | undefined; decides?: boolean | undefined };

/** What is wrong with a written expression, in the names it is written with. */
function faultsOf(shown: string, { variables, aliases }: Desk, { gives, decides = false }: Asked): string[] {
  if (shown.trim() === '') return [t.feel.empty];
  const types = Object.fromEntries(variables.map(({ id, type }): [string, ValueType] => [aliases.of(id), type]));
  const personal = new Set(variables.flatMap(({ id, personal }) => (personal ? [aliases.of(id)] : [])));
  const problems = checkExpression(shown, types, {
    ...(decides && { personal }),
    ...(gives !== undefined && { expect: gives }),
  });
  return [...new Set(problems.map(({ message }) => message))];
}

/** What is wrong with an expression, in words. Loaded with the first one there is: it brings the language. */
export function FeelFaults({ shown, ...asked }: Asked & { shown: string }) {
  return faultsOf(shown, useDesk(), asked).map((fault) => (
    <output key={fault} className="field-error">
      {fault}
    </output>
  ));
}
