import { Icon } from '@samskab/designer/icons';
import { useEffect, useRef } from 'react';
import { t } from '../../texts/texts.ts';
import type { Faults } from './entry.ts';

type Props = { faults: Faults; general?: string; fieldId: (variable: string) => string };

const focusable = 'input, textarea, button, [tabindex="0"]';

/** Every fault at once, at the top; each leads to its field. Mounted anew each time the form was sent in vain: it takes the focus. */
export function ErrorSummary({ faults, general, fieldId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(faults);
  const shown = entries.length > 0 || general !== undefined;
  useEffect(() => box.current?.focus(), []);
  if (!shown) return null;
  const go = (variable: string) => {
    const field = document.getElementById(fieldId(variable));
    field?.scrollIntoView({ block: 'center' });
    // Some fields carry their id on the control itself, some on the group around it.
    const control = field?.matches(focusable) ? field : field?.querySelector<HTMLElement>(focusable);
    control?.focus();
  };
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="error-summary-title">
        <Icon name="error" />
        {general ?? t.form.summary(entries.length)}
      </p>
      <ul>
        {entries.map(([variable, text]) => (
          <li key={variable}>
            <button type="button" className="link-button" onClick={() => go(variable)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
