import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { inbox } from '../texts/inbox.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { inboxApi } from './inbox-api.ts';

/** A name for what the page shows now. */
export function SaveViewDialog({ search, onClose }: { search: Record<string, string>; onClose: () => void }) {
  const [name, setName] = useState('');
  const save = useWrite({
    send: inboxApi.saveView,
    said: (body) => inbox.views.saved(body.name),
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ name: name.trim(), search });
  };
  return (
    <Sheet title={inbox.views.saveTitle} onClose={onClose}>
      <form className="form" onSubmit={send}>
        <div className="form-body">
          <TextInput
            label={inbox.views.name}
            help={inbox.views.nameHelp}
            value={name}
            onChange={setName}
            error={save.error ? messageOf(save.error) : undefined}
            required
          />
        </div>
        <FormFoot go={inbox.views.go} isDisabled={name.trim() === '' || save.isPending} onClose={onClose} />
      </form>
    </Sheet>
  );
}
