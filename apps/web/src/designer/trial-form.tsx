import type { TrialForm as Props } from '@samskab/designer';
import { DrawnForm } from '../case/form/form.tsx';

/** A form of the house, for a case that nobody keeps. Files stay where they are: nothing is sent. */
export function TrialForm({ id, entries, visible, submit, error, first, onSubmit, onCancel }: Parameters<Props>[0]) {
  return (
    <DrawnForm
      key={id}
      entries={entries}
      visible={visible}
      submit={submit}
      busy={false}
      onSubmit={onSubmit}
      onCancel={onCancel}
      first={
        <>
          {error && (
            <p className="trial-error" role="alert">
              {error}
            </p>
          )}
          {first}
        </>
      }
    />
  );
}
