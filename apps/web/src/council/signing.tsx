import type { Body, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useWrite } from '../api/use-write.ts';
import { longDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { councilApi } from './council-api.ts';
import { useSecretary } from './use-secretary.ts';

const words = council.sign;

type Props = { meeting: Meeting; body: Body };

/** Whether this member was there and has not signed yet. */
export const mustSign = ({ status, attendance, signatures }: Meeting, memberId: string | null): boolean =>
  status === 'closed' &&
  memberId !== null &&
  attendance.some((one) => one.present && one.memberId === memberId) &&
  !signatures.some((one) => one.memberId === memberId);

/** Those who were there sign the minutes: each for themselves, or the secretary who has it on paper. */
export function Signing({ meeting, body }: Props) {
  const secretary = useSecretary();
  const sign = useWrite({
    send: (memberId: string, key) => councilApi.sign(meeting.id, { memberId }, key),
    said: () => words.done,
  });
  const here = meeting.attendance.filter(({ present }) => present);
  const missing = here.filter(({ memberId }) => !meeting.signatures.some((one) => one.memberId === memberId));
  const nameOf = (id: string): string => body.members.find((member) => member.id === id)?.name ?? '';
  if (here.length === 0) return null;
  return (
    <section className="item-part" aria-labelledby="underskrifter">
      <h2 id="underskrifter">{words.title}</h2>
      <p className="meta-text">{words.text}</p>
      <p className="sign-state">
        <Icon name={missing.length === 0 ? 'check' : 'hourglass'} size={18} />
        {missing.length === 0 ? words.whole : words.missing(missing.length)}
      </p>
      {mustSign(meeting, body.own) && body.own && (
        <Button look="primary" isDisabled={sign.isPending} onPress={() => body.own && sign.mutate(body.own)}>
          <Icon name="edit" />
          {words.go}
        </Button>
      )}
      <ul className="item-card sign-rows plain-list">
        {here.map(({ memberId }) => {
          const at = meeting.signatures.find((one) => one.memberId === memberId)?.at;
          return (
            <li key={memberId}>
              <span>{nameOf(memberId)}</span>
              {at && <span className="meta-text">{words.signed(longDate(at))}</span>}
              {!at && secretary && (
                <Button
                  look="quiet"
                  aria-label={words.named(nameOf(memberId))}
                  isDisabled={sign.isPending}
                  onPress={() => sign.mutate(memberId)}
                >
                  {words.onPaper}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
