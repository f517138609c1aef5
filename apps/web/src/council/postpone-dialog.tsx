import type { Item, PostponeItem } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { longDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Choice } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { councilApi, councilQueries } from './council-api.ts';

const words = council.decision.postpone;
const NONE = 'none';
const shortest = 3;

/** The body puts an item off: why, until when, and whether a list demanded it. */
export function PostponeDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [to, setTo] = useState(NONE);
  const [list, setList] = useState(NONE);
  const meetings = useQuery(councilQueries.meetings(item.bodyId));
  const later = (meetings.data?.items ?? []).filter(({ id, status }) => status !== 'closed' && id !== item.meetingId);
  const postpone = useWrite({
    send: (body: PostponeItem, key) => councilApi.postpone(item.id, body, key),
    said: () => words.done,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const demandedBy = list === NONE ? {} : { demandedBy: list };
    postpone.mutate({ reason: reason.trim(), ...(to !== NONE && { toMeeting: to }), ...demandedBy });
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          <TextInput
            label={words.reason}
            value={reason}
            onChange={setReason}
            rows={3}
            error={postpone.error ? messageOf(postpone.error) : undefined}
            required
          />
          <Choice
            label={words.to}
            options={[{ id: NONE, name: words.next }, ...later.map(({ id, at }) => ({ id, name: longDate(at) }))]}
            value={to}
            onChange={setTo}
          />
          {item.mayDemand.length > 0 && (
            <Choice
              label={words.demanded}
              options={[
                { id: NONE, name: words.nobody },
                ...item.mayDemand.map((letter) => ({ id: letter, name: words.list(letter) })),
              ]}
              value={list}
              onChange={setList}
            />
          )}
        </div>
        <FormFoot go={words.go} isDisabled={postpone.isPending || reason.trim().length < shortest} onClose={onClose} />
      </form>
    </Sheet>
  );
}
