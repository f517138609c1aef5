import type { Body, Meeting, Member } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { messageOf } from '../api/problem.ts';
import { useWrite } from '../api/use-write.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Choice } from '../ui/select.tsx';
import { attending, type Here, hereOf, toggled } from './attending.ts';
import { councilApi } from './council-api.ts';

const words = council.attendance;
const NOBODY = 'none';

type Rows = { body: Body; here: Here; set: (here: Here) => void; disqualified: ReadonlySet<string> };

/** Of the same list; who sits for somebody else already is not offered. */
function Substitute({ member, body, here, set }: Rows & { member: Member }) {
  const taken = new Set(Object.entries(here.substitutes).flatMap(([of, who]) => (of === member.id ? [] : [who])));
  const free = body.members.filter(({ id, substitute, list }) => substitute && list === member.list && !taken.has(id));
  if (free.length === 0) return null;
  const choose = (id: string) => {
    const { [member.id]: _before, ...others } = here.substitutes;
    set({ ...here, substitutes: id === NOBODY ? others : { ...others, [member.id]: id } });
  };
  return (
    <div className="attend-substitute">
      <Choice
        label={words.substitute(member.name)}
        options={[{ id: NOBODY, name: words.noSubstitute }, ...free.map(({ id, name }) => ({ id, name }))]}
        value={here.substitutes[member.id] ?? NOBODY}
        onChange={choose}
      />
    </div>
  );
}

function List({ letter, name, ...rows }: Rows & { letter: string; name: string }) {
  const { body, here, set, disqualified } = rows;
  const members = body.members.filter(({ list, substitute }) => list === letter && !substitute);
  const absent = members.filter(({ id }) => !here.present.has(id) || disqualified.has(id));
  if (members.length === 0) return null;
  return (
    <fieldset className="attend-list">
      <legend>
        {words.list(letter, name, members.filter(({ id }) => here.present.has(id)).length, members.length)}
      </legend>
      <div className="attend-members">
        {members.map(({ id, name: memberName }) => (
          <ToggleButton
            key={id}
            className="attend-member"
            isSelected={here.present.has(id)}
            onChange={() => set(toggled(here, id))}
          >
            <Icon name={here.present.has(id) ? 'check' : 'person'} size={18} />
            {memberName}
          </ToggleButton>
        ))}
      </div>
      {here.present.size > 0 && absent.map((member) => <Substitute key={member.id} {...rows} member={member} />)}
    </fieldset>
  );
}

type Props = { meeting: Meeting; body: Body; disqualified: ReadonlySet<string>; onClose: () => void };

/** Who has come, one tap a member, by candidate list; and the substitutes for those who have not. */
export function AttendanceSheet({ meeting, body, disqualified, onClose }: Props) {
  const [here, set] = useState<Here>(() => hereOf(meeting));
  const elected = body.members.filter(({ substitute }) => !substitute);
  const save = useWrite({
    send: (now: Here, key) => councilApi.attend(meeting.id, { present: attending(now) }, key),
    said: () => words.saved,
    quiet: true,
    then: onClose,
  });
  return (
    <Sheet title={words.title} above={<span className="meta-text">{words.help}</span>} wide onClose={onClose}>
      <div className="form-body">
        {save.error && (
          <p className="field-error" role="alert">
            {messageOf(save.error)}
          </p>
        )}
        <div className="attend-tools">
          <Button onPress={() => set({ present: new Set(elected.map(({ id }) => id)), substitutes: {} })}>
            {words.all}
          </Button>
          <Button look="quiet" onPress={() => set({ present: new Set(), substitutes: {} })}>
            {words.none}
          </Button>
        </div>
        {body.lists.map(({ letter, name }) => (
          <List
            key={letter}
            letter={letter}
            name={name}
            body={body}
            here={here}
            set={set}
            disqualified={disqualified}
          />
        ))}
      </div>
      <FormFoot go={words.save} isDisabled={save.isPending} onPress={() => save.mutate(here)} onClose={onClose} />
    </Sheet>
  );
}
