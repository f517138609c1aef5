import type { Field, Variable } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { choiceWord } from '../describe/words.ts';
import { choicesOf, kindOfType } from '../feel/kinds.ts';
import type { ControlProps } from './control.ts';
import { useDesk } from '../kit/context.ts';
import { variableOf } from '../feel/names.ts';

/** How the answer looks: a picture of it, not a field one can fill in. */
function Answer({ variable }: { variable: Variable | undefined }) {
  const kind = kindOfType(variable?.type);
  if (variable?.type === 'file') return <span className="preview-file">{t.form.chooseFile}</span>;
  if (kind === 'choice' || kind === 'boolean') {
    const choices = kind === 'boolean' ? [t.yes, t.no] : choicesOf(variable?.type).map(choiceWord);
    return (
      <span className="preview-choices">
        {choices.map((choice) => (
          <span key={choice} className="preview-choice">
            {choice}
          </span>
        ))}
      </span>
    );
  }
  return <span className={`input preview-input preview-${kind}`}>{kind === 'money' ? t.value.kroner : ''}</span>;
}

function PreviewField({ field }: { field: Field }) {
  const { variables, speaker } = useDesk();
  return (
    <li className="preview-field">
      <span className="preview-label">
        {field.label ?? speaker.nameOf(field.variable)}
        {!field.required && <span className="optional"> {t.form.optional}</span>}
      </span>
      {field.help && <span className="field-help">{field.help}</span>}
      <Answer variable={variableOf(variables, field.variable)} />
      {field.visible !== undefined && (
        <span className="field-help">
          {t.condition.visible} {speaker.condition(field.visible)}.
        </span>
      )}
    </li>
  );
}

/** The form as those who fill it in will see it. */
export function FormPreview({ element, fields }: { element: ControlProps['element']; fields: readonly Field[] }) {
  const { nameOf } = useDesk();
  return (
    <section className="preview" aria-label={t.form.previewTitle(nameOf(element.id))}>
      <ul>
        {fields.map((field) => (
          <PreviewField key={field.id} field={field} />
        ))}
      </ul>
    </section>
  );
}
