import type { Case, Invited } from '@samskab/contracts';
import type { Process } from '@samskab/definition';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { dateSeenFrom } from '../../format/date.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ActorChip } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/modal.tsx';
import { Choice } from '../../ui/select.tsx';
import { EmptyPanel } from '../../ui/states.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { toast } from '../../ui/toasts.ts';
import { caseApi } from '../case-api.ts';

const words = caseRoom.invite;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Typed = { name: string; email: string };
const faultsIn = ({ name, email }: Typed): Partial<Typed> => ({
  ...(name.trim() === '' && { name: words.wrong.name }),
  ...(!mail.test(email.trim()) && { email: words.wrong.email }),
});

/** The link, where it is shown at all: it opens the case to whoever has it. */
function LinkShown({ invited: { participant, link } }: { invited: Invited }) {
  if (!link) return null;
  const copy = () => void navigator.clipboard.writeText(link).then(() => toast(words.copied, 'success'));
  return (
    <div className="invite-link">
      <TextInput label={words.link(participant.name)} help={words.linkHelp} value={link} onChange={() => undefined} />
      <Button onPress={copy}>{words.copy}</Button>
    </div>
  );
}

function Already({ one, now, onInvited }: { one: Case; now: string; onInvited: (invited: Invited) => void }) {
  const again = useWrite({
    send: caseApi.inviteAgain(one.id),
    said: () => words.againDone,
    then: onInvited,
  });
  if (one.participants.length === 0) return null;
  return (
    <section aria-label={words.already}>
      <h3>{words.already}</h3>
      <ul className="rows plain-list">
        {one.participants.map(({ id, name, roleName, side, invitedAt }) => (
          <li key={id} className="row">
            <div>
              <p className="row-title">{name}</p>
              <p className="chips">
                {name !== roleName && <ActorChip side={side} name={roleName} />}
                <span className="meta-text">{words.invited(dateSeenFrom(invitedAt, now))}</span>
              </p>
            </div>
            <Button aria-label={words.againTo(name)} isPending={again.isPending} onPress={() => again.mutate(id)}>
              {words.again}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = {
  one: Case;
  now: string;
  roles: Process['roles'];
  onInvited: (invited: Invited) => void;
  onClose: () => void;
};

function InviteForm({ one, now, roles, onInvited, onClose }: FormProps) {
  const [role, setRole] = useState(roles[0]?.id ?? '');
  const [typed, setTyped] = useState<Typed>({ name: '', email: '' });
  const [faults, setFaults] = useState<Partial<Typed>>({});
  const invite = useWrite({
    send: caseApi.invite(one.id),
    said: ({ name }) => words.done(name),
    quiet: true,
    then: (invited) => {
      setTyped({ name: '', email: '' });
      onInvited(invited);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsIn(typed);
    setFaults(found);
    if (Object.keys(found).length === 0) invite.mutate({ role, name: typed.name.trim(), email: typed.email.trim() });
  };
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="form-body">
        <Choice
          label={words.role}
          options={roles.map(({ id, name }) => ({ id, name: name ?? '' }))}
          value={role}
          onChange={setRole}
          required
        />
        <TextInput
          label={words.name}
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          error={faults.name}
          required
        />
        <TextInput
          label={words.email}
          help={words.emailHelp}
          value={typed.email}
          onChange={(email) => setTyped({ ...typed, email })}
          error={faults.email ?? (invite.error ? messageOf(invite.error) : undefined)}
          required
        />
        <div>
          <h3>{words.sees}</h3>
          <p className="meta-text">{words.seesText}</p>
        </div>
        <Already one={one} now={now} onInvited={onInvited} />
      </div>
      <div className="form-foot">
        <Button type="submit" look="primary" isPending={invite.isPending}>
          {words.go}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.state.close}
        </Button>
      </div>
    </form>
  );
}

type Props = { one: Case; process: Process | undefined; now: string; onClose: () => void };

/** Somebody without a login is given a role of the drawing, by a link of their own. */
export function InviteDialog({ one, process, now, onClose }: Props) {
  const [invited, setInvited] = useState<Invited | null>(null);
  const roles = (process?.roles ?? []).filter(({ side }) => side === 'citizens' || side === 'other');
  return (
    <Sheet title={words.title} onClose={onClose}>
      {invited && (
        <div className="form-before">
          <LinkShown invited={invited} />
        </div>
      )}
      {roles.length === 0 ? (
        <EmptyPanel title={words.noRoles} text="" />
      ) : (
        <InviteForm one={one} now={now} roles={roles} onInvited={setInvited} onClose={onClose} />
      )}
    </Sheet>
  );
}
