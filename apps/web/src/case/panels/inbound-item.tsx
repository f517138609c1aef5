import type { Inbound } from '@samskab/contracts';
import { useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { longDate } from '../../format/date.ts';
import { openApi } from '../../open/open-api.ts';
import { open } from '../../texts/open.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';

type Kind = 'inputs' | 'offers';
type Props = {
  caseId: string;
  kind: Kind;
  one: Omit<Inbound['inputs'][number], 'name'>;
  /** Who sent it, and how to reach them: for the case worker alone. */
  from: string | null;
  about?: string;
};

function Reject({ send }: { send: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <div className="inbound-reject">
      <TextInput
        label={open.inbound.reason}
        help={open.inbound.reasonHelp}
        value={reason}
        onChange={setReason}
        rows={2}
        error={missing ? open.form.missing(open.inbound.reason) : undefined}
        required
      />
      <Button onPress={() => (reason.trim().length < 3 ? setMissing(true) : send(reason.trim()))}>
        {open.inbound.rejectNow}
      </Button>
    </div>
  );
}

/** One thing a citizen sent: read, and shown or not, with a reason. */
export function InboundItem({ caseId, kind, one, from, about }: Props) {
  const [rejecting, setRejecting] = useState(false);
  const moderate = useWrite({
    send: openApi.moderate(caseId, kind, one.id),
    said: ({ verdict }) => open.inbound.done[verdict],
    then: () => setRejecting(false),
  });
  const erase = useWrite({ send: openApi.erase(caseId, kind, one.id), said: () => open.inbound.erased });
  return (
    <li className="row inbound">
      <p className="inbound-text">{one.text}</p>
      <p className="meta-text">
        {[about, from && open.inbound.from(from), longDate(one.at), open.inbound.status[one.status]]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.reason && <p className="meta-text">{one.reason}</p>}
      <p className="inbound-actions">
        {one.status !== 'approved' && (
          <Button
            look={one.status === 'pending' ? 'primary' : 'secondary'}
            onPress={() => moderate.mutate({ verdict: 'approved' })}
          >
            {open.inbound.approve[kind]}
          </Button>
        )}
        {one.status !== 'rejected' && (
          <Button onPress={() => setRejecting(!rejecting)} aria-expanded={rejecting}>
            {open.inbound.reject}
          </Button>
        )}
        <Button look="quiet" onPress={() => erase.mutate(null)}>
          {open.inbound.erase}
        </Button>
      </p>
      {rejecting && <Reject send={(reason) => moderate.mutate({ verdict: 'rejected', reason })} />}
    </li>
  );
}
