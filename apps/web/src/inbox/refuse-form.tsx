import type { Letter } from '@samskab/contracts';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { inboxApi } from './inbox-api.ts';

/** A no has its reason, always. */
export function RefuseForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const refuse = useWrite({
    send: (text: string, key) => inboxApi.refuse(letter.id, { reason: text }, key),
    said: () => inbox.letter.refused,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    refuse.mutate(reason.trim());
  };
  return (
    <form className="letter-form" noValidate onSubmit={send}>
      <TextInput
        label={inbox.letter.reason}
        help={inbox.letter.reasonHelp}
        value={reason}
        onChange={setReason}
        rows={4}
        error={refuse.error ? messageOf(refuse.error) : undefined}
        required
      />
      <div className="letter-buttons">
        <Button type="submit" isDisabled={refuse.isPending || reason.trim().length < 3}>
          {inbox.letter.refuseGo}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.state.cancel}
        </Button>
      </div>
    </form>
  );
}
