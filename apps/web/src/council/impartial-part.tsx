import type { Item } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { councilApi } from './council-api.ts';

const words = council.impartial;
const shortest = 3;

type Props = { item: Item; memberId: string };

function ClaimDialog({ item, memberId, onClose }: Props & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const claim = useWrite({
    send: (text: string, key) => councilApi.claim(item.id, { memberId, reason: text }, key),
    said: () => words.sent,
    quiet: true,
    then: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate(reason.trim());
  };
  return (
    <Sheet title={words.go} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <div className="form-body">
          <p>{words.text(item.bodyName)}</p>
          <TextInput
            label={words.reason}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            rows={3}
            error={claim.error ? messageOf(claim.error) : undefined}
            required
          />
        </div>
        <FormFoot go={words.send} isDisabled={claim.isPending || reason.trim().length < shortest} onClose={onClose} />
      </form>
    </Sheet>
  );
}

/** A councillor says in good time that they may be disqualified; the body decides it. */
export function ImpartialPart({ item, memberId }: Props) {
  const [asking, setAsking] = useState(false);
  const raised = item.disqualifications.find((one) => one.memberId === memberId);
  return (
    <section className="item-part item-impartial" aria-labelledby="er-du-selv-med">
      <h2 id="er-du-selv-med">{words.title}</h2>
      {raised ? (
        <p className="item-raised">
          <Icon name="person" />
          <span>
            {words.states[raised.status](item.bodyName)}
            <span className="meta-text"> {raised.reason}</span>
          </span>
        </p>
      ) : (
        <>
          <p className="meta-text">{words.text(item.bodyName)}</p>
          <Button className="item-impartial-go" onPress={() => setAsking(true)}>
            <Icon name="person" />
            {words.go}
          </Button>
        </>
      )}
      {asking && <ClaimDialog item={item} memberId={memberId} onClose={() => setAsking(false)} />}
    </section>
  );
}
