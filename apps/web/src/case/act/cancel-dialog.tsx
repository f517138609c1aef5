import type { Case } from '@samskab/contracts';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { FormFoot } from '../../ui/form-foot.tsx';
import { Sheet } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { caseApi } from '../case-api.ts';

const words = caseRoom.cancel;
const SHORTEST = 3;

/** A case ended before its time: what comes of it, a reason, and a yes. */
export function CancelDialog({ one, onClose }: { one: Case; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const cancel = useWrite({ send: caseApi.cancel(one.id), said: () => words.done, quiet: true, then: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    cancel.mutate({ reason: reason.trim() });
  };
  return (
    <Sheet title={words.title} above={<span className="meta-text">{one.title}</span>} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          <p>{words.intro(one.tasks.length, true)}</p>
          <TextInput
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            rows={3}
            error={cancel.error ? messageOf(cancel.error) : undefined}
            required
          />
          <TickBox on={sure} onChange={setSure}>
            {words.sure}
          </TickBox>
        </div>
        <FormFoot
          go={words.go}
          isDisabled={!sure || reason.trim().length < SHORTEST || cancel.isPending}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}
