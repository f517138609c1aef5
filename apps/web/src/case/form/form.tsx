import type { Data } from '@samskab/contracts';
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { ApiError, messageOf } from '../../api/problem.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { Faults, FormEntry, Typed, Value } from './entry.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormField } from './fields.tsx';
import { readForm, typedFrom } from './values.ts';

type Props = {
  entries: readonly FormEntry[];
  /** Which fields are asked for, given what is written so far. */
  visible?: (variable: string, data: Data) => boolean;
  submit: string;
  busy: boolean;
  /** What the server refused, if it did. */
  error?: unknown;
  onSubmit: (data: Data) => void;
  onCancel: () => void;
  /** What was typed before, and not sent. */
  initial?: Typed;
  /** Told of every change: what is typed, and the form's data when it is whole. */
  onTyped?: (typed: Typed, data: Data | undefined) => void;
  /** Above the buttons, always in sight. */
  above?: ReactNode;
  /** Between the fields and the buttons. */
  children?: ReactNode;
  /** Before the fields. */
  first?: ReactNode;
};

/** The server's faults by field: their path is `['data', variable]` or `['input', variable]`. */
function serverFaults(error: unknown, entries: readonly FormEntry[]): Faults {
  if (!(error instanceof ApiError)) return {};
  const labels = new Map(entries.map(({ variable, label }) => [variable, label]));
  return Object.fromEntries(
    error.faults.flatMap(({ path, message }) => {
      const variable = String(path.at(-1) ?? '');
      return labels.has(variable) ? [[variable, `${labels.get(variable)}: ${message}`]] : [];
    }),
  );
}

/** The form's data; undefined while something is missing or wrong. */
export function wholeOf(asked: readonly FormEntry[], typed: Typed): Data | undefined {
  const { data, faults } = readForm(asked, typed);
  return Object.keys(faults).length === 0 ? data : undefined;
}

/** A form from the drawing's fields: checked when it is sent, every fault at once. */
export function DrawnForm(props: Props) {
  const { entries, visible, submit, busy, error, onSubmit, onCancel, children, first, initial, onTyped, above } = props;
  const prefix = useId();
  const [typed, setTyped] = useState<Typed>(() => ({ ...typedFrom(entries), ...initial }));
  const [own, setOwn] = useState<Faults>({});
  const [attempts, setAttempts] = useState(0);
  const askedOf = (now: Typed) => {
    const { data } = readForm(entries, now);
    return entries.filter(({ variable }) => visible?.(variable, data) ?? true);
  };
  const asked = askedOf(typed);
  const theirs = useMemo(() => serverFaults(error, entries), [error, entries]);
  const faults = Object.keys(own).length > 0 ? own : theirs;
  const general = error && Object.keys(faults).length === 0 ? messageOf(error) : undefined;
  const fieldId = (variable: string) => `${prefix}-${variable}`;
  const change = (variable: string, value: Value) => {
    const now = { ...typed, [variable]: value };
    setTyped(now);
    onTyped?.(now, wholeOf(askedOf(now), now));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { data, faults } = readForm(asked, typed);
    setOwn(faults);
    setAttempts((before) => before + 1);
    if (Object.keys(faults).length === 0) onSubmit(data);
  };
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="form-body">
        <ErrorSummary key={`${attempts}-${busy}`} faults={faults} general={general} fieldId={fieldId} />
        {first}
        {asked.map((entry) => (
          <FormField
            key={entry.variable}
            entry={entry}
            id={fieldId(entry.variable)}
            value={typed[entry.variable] ?? null}
            error={faults[entry.variable]}
            onChange={(value) => change(entry.variable, value)}
          />
        ))}
        {children}
      </div>
      <div className="form-foot">
        {above}
        <Button type="submit" look="primary" isDisabled={busy}>
          {submit}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t.state.cancel}
        </Button>
      </div>
    </form>
  );
}
