import type { Case, OpenContribution } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { money } from '../../format/money.ts';
import { capital, lower } from '../../texts/case.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ActorChip } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyPanel } from '../../ui/states.tsx';
import { caseQueries } from '../case-api.ts';

const words = caseRoom.people;

const signs: { [K in OpenContribution['kind']]: IconName } = {
  money: 'payments',
  hours: 'time',
  things: 'home',
  other: 'star',
};

function figureOf({ kind, figure }: OpenContribution): string {
  if (figure === null) return '';
  return kind === 'money' ? money(figure) : kind === 'hours' ? words.hours(figure) : String(figure);
}

/** What each puts in, in the order it came: never ranked, never one sum (domain.md I6, I15). */
function Contributions({ caseId }: { caseId: string }) {
  const record = useQuery(caseQueries.record(caseId));
  const { contributions = [], stillDoes } = record.data ?? {};
  if (contributions.length === 0 && !stillDoes) return null;
  return (
    <section className="contributions" aria-label={words.contributions}>
      <ul className="plain-list">
        {contributions.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may give the same; their order is fixed
          <li key={`${one.text}/${index}`}>
            <Icon name={signs[one.kind]} className={`side-${one.who.side}`} />
            <span>{capital([figureOf(one), one.text].filter(Boolean).join(', '))}</span>
            <span className="meta-text">{one.who.name}</span>
          </li>
        ))}
      </ul>
      {stillDoes && <p className="meta-text">{words.stillDoes(lower(stillDoes))}</p>}
    </section>
  );
}

type Props = { one: Pick<Case, 'id' | 'participants'>; mayInvite: boolean };

/** Who takes part; listed, never ranked (domain.md I6). */
export function PeoplePanel({ one: { id, participants }, mayInvite }: Props) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const invite = mayInvite && (
    <Button look="quiet" onPress={() => void navigate({ search: { vis: 'inviter' } })}>
      {caseRoom.invite.open}
    </Button>
  );
  return (
    <Panel title={words.title} aside={invite}>
      {participants.length === 0 ? (
        <EmptyPanel title={t.people.none} text={t.people.noneText} />
      ) : (
        <ul className="people plain-list">
          {participants.map((person) => (
            <li key={person.id}>
              {person.name !== person.roleName && <span>{person.name}</span>}
              <ActorChip side={person.side} name={person.roleName} />
            </li>
          ))}
        </ul>
      )}
      <Contributions caseId={id} />
    </Panel>
  );
}
