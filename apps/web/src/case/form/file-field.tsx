import { Icon } from '@samskab/designer/icons';
import { type ReactNode, use, useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { messageOf } from '../../api/problem.ts';
import { inbox } from '../../texts/inbox.ts';
import { t } from '../../texts/texts.ts';
import type { Value } from './entry.ts';
import { fileName, FileUploads } from './file-upload.ts';

type Props = {
  id: string;
  label: ReactNode;
  help: string | null;
  value: Value;
  error?: string | undefined;
  readOnly: boolean;
  onChange: (value: Value) => void;
};

/** A file is sent when it is chosen; the form holds which one it is. */
function useChosen(onChange: (value: Value) => void) {
  const upload = use(FileUploads);
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const choose = async (file: File | null | undefined) => {
    if (!file) return;
    setFault(undefined);
    setSending(true);
    try {
      onChange(upload ? await upload(file) : file.name);
    } catch (error) {
      setFault(messageOf(error));
    } finally {
      setSending(false);
    }
  };
  return { choose, sending, fault, keeps: upload !== null };
}

export function FileField({ id, label, help, value, error, readOnly, onChange }: Props) {
  const { choose, sending, fault, keeps } = useChosen(onChange);
  const wrong = fault ?? error;
  return (
    <fieldset className="field" id={id} aria-describedby={`${id}-note`}>
      <legend className="field-label" id={`${id}-label`}>
        {label}
      </legend>
      <span className="field-help" id={`${id}-note`}>
        {help ?? (keeps ? inbox.task.fileKinds : t.form.fileNote)}
      </span>
      {wrong && (
        <span className="field-error" role="alert">
          {wrong}
        </span>
      )}
      <span className="file-row">
        <FileTrigger onSelect={(files) => void choose(files?.item(0))}>
          <AriaButton
            className="button button-secondary"
            isDisabled={readOnly || sending}
            aria-labelledby={`${id}-label ${id}-act`}
          >
            <Icon name="attach-file" />
            <span id={`${id}-act`}>{sending ? inbox.task.uploading : t.form.file}</span>
          </AriaButton>
        </FileTrigger>
        {value !== null && <span className="file-name">{fileName(value)}</span>}
        {value !== null && !readOnly && (
          <AriaButton className="icon-button" aria-label={t.form.fileRemove} onPress={() => onChange(null)}>
            <Icon name="close" />
          </AriaButton>
        )}
      </span>
    </fieldset>
  );
}
