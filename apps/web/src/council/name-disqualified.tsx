import type { Body, Item } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { council } from '../texts/council.ts';
import { t } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Choice } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { councilApi } from './council-api.ts';

const words = council.disqualified;
const shortest = 3;

type Props = { item: Item; body: Body };

function NameDialog({ item, body, onClose }: Props & { onClose: () => void }) {
  const [member, setMember] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const claim = useWrite({
    send: (memberId: string, key) => councilApi.claim(item.id, { memberId, reason: reason.trim() }, key),
    said: () => words.added,
    quiet: true,
    then: onClose,
  });
  const raised = new Set(item.disqualifications.map(({ memberId }) => memberId));
  const options = body.members.filter(({ id }) => !raised.has(id)).map(({ id, name }) => ({ id, name }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (member) claim.mutate(member);
  };
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          <Choice
            label={words.member}
            options={options}
            value={member}
            onChange={setMember}
            placeholder={t.form.choose}
            required
          />
          <TextInput
            label={council.impartial.reason}
            value={reason}
            onChange={setReason}
            rows={3}
            error={claim.error ? messageOf(claim.error) : undefined}
            required
          />
        </div>
        <FormFoot
          go={words.addGo}
          isDisabled={!member || claim.isPending || reason.trim().length < shortest}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}

/** Somebody in the room names a member, also one who has not said so. */
export function NameDisqualified(props: Props) {
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Button look="quiet" className="disqualified-add" onPress={() => setNaming(true)}>
        <Icon name="person-add" size={18} />
        {words.add}
      </Button>
      {naming && <NameDialog {...props} onClose={() => setNaming(false)} />}
    </>
  );
}
