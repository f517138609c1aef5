import type { ReopenPreview, TaskRow } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { TextInput } from '../ui/text-input.tsx';

const words = inbox.task;
const SHORTEST = 3;

const Part = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length > 0 && (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );

/** What comes of it: what is to be done again, what closes, what is taken back, and what cannot be. */
function Consequences({ preview }: { preview: ReopenPreview }) {
  const { again, closes, undone, lasting } = preview;
  const nothing = [again, closes, undone, lasting].every((part) => part.length === 0);
  return (
    <div className="reopen-parts">
      {nothing && <p className="meta-text">{words.reopenNothing}</p>}
      <Part title={words.reopenAgain}>
        {again.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Part>
      <Part title={words.reopenCloses}>
        {closes.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Part>
      <Part title={words.reopenUndone}>
        {undone.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </Part>
      <Part title={words.reopenLasting}>
        {lasting.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </Part>
    </div>
  );
}

function Accept({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Checkbox className="checkbox" isSelected={on} onChange={onChange}>
      <span className="checkbox-box">
        <Icon name="check" size={18} />
      </span>
      {words.reopenAccept}
    </Checkbox>
  );
}

type FormProps = { caseId: string; task: TaskRow; preview: ReopenPreview; onClose: () => void };

function Form({ caseId, task, preview, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const reopen = useWrite({
    send: (text: string, key) => {
      const accepts = preview.lasting.map(({ id }) => id);
      return inboxApi.reopen(caseId, task.id, { reason: text, seq: preview.seq, accepts }, key);
    },
    said: () => words.reopened(task.name),
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    reopen.mutate(reason.trim());
  };
  const lasts = preview.lasting.length > 0;
  const ready = reason.trim().length >= SHORTEST && (!lasts || accepted) && !preview.refused;
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="form-body">
        {preview.refused ? <p role="alert">{preview.refused.message}</p> : <Consequences preview={preview} />}
        {!preview.refused && lasts && <Accept on={accepted} onChange={setAccepted} />}
        {!preview.refused && (
          <TextInput
            label={words.reopenReason}
            help={words.reopenReasonHelp}
            value={reason}
            onChange={setReason}
            rows={3}
            error={reopen.error ? messageOf(reopen.error) : undefined}
            required
          />
        )}
      </div>
      <div className="form-foot">
        {!preview.refused && (
          <Button type="submit" look="primary" isDisabled={!ready || reopen.isPending}>
            {words.reopenGo}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {t.state.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A step that is done, opened again: what comes of it stands before the reason is asked for. */
export function ReopenDialog({ caseId, task, onClose }: Omit<FormProps, 'preview'>) {
  const preview = useQuery({
    queryKey: ['case', caseId, 'reopening', task.id],
    queryFn: () => inboxApi.reopenPreview(caseId, task.id),
    retry: false,
    gcTime: 0,
  });
  return (
    <Sheet title={words.reopenNamed(task.name)} onClose={onClose}>
      {preview.isPending && (
        <Loading>
          <Bones heights={[80, 80]} />
        </Loading>
      )}
      {preview.isError && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <Form caseId={caseId} task={task} preview={preview.data} onClose={onClose} />}
    </Sheet>
  );
}
