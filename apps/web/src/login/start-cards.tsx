import type { Person, StartPage } from '@samskab/contracts';
import type { IconName } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/texts.ts';
import { loginAddress } from './login-address.ts';
import { type CardRole, choicesOf } from './people.ts';
import { StartCard } from './start-card.tsx';

type Look = { side: 'municipality' | 'council' | 'designer'; icon: IconName; waits: keyof StartPage['waits'] };

const looks: { [R in CardRole]: Look } = {
  caseWorker: { side: 'municipality', icon: 'assignment', waits: 'caseWorker' },
  councillor: { side: 'council', icon: 'how-to-reg', waits: 'council' },
  processDesigner: { side: 'designer', icon: 'edit', waits: 'processDesigner' },
};

const { cards: words, others: othersLead, councillors: councillorsLead } = t.shell.start;

type Props = { people: readonly Person[]; start: StartPage | undefined; til: string | undefined };

/** A citizen needs no login: the open page of the case below, or all of them. */
function CitizenCard({ start }: Pick<Props, 'start'>) {
  const slug = start?.featured?.slug;
  return (
    <StartCard
      side="citizens"
      icon="person"
      words={words.citizen}
      lines={start?.waits.citizen}
      now={start?.now ?? ''}
      link={
        slug ? (
          <Link to="/f/$slug" params={{ slug }}>
            {words.citizen.name}
          </Link>
        ) : (
          <Link to="/f">{words.citizen.name}</Link>
        )
      }
    />
  );
}

/** Those of the journeys. */
export function StartCards({ people, start, til }: Props) {
  const { cards } = choicesOf(people);
  return (
    <ul className="start-cards plain-list">
      <CitizenCard start={start} />
      {cards.map(({ role, person }) => (
        <StartCard
          key={role}
          side={looks[role].side}
          icon={looks[role].icon}
          words={words[role]}
          lines={start?.waits[looks[role].waits]}
          now={start?.now ?? ''}
          link={<a href={loginAddress({ hint: person.id, til })}>{words[role].name}</a>}
        />
      ))}
    </ul>
  );
}

const PersonLinks = ({ people, til }: { people: readonly Person[]; til: string | undefined }) => (
  <ul className="start-people plain-list">
    {people.map(({ id, name }) => (
      <li key={id}>
        <a href={loginAddress({ hint: id, til })}>{name}</a>
      </li>
    ))}
  </ul>
);

/** Everybody else one may be. */
export function OtherPeople({ people, til }: Omit<Props, 'start'>) {
  const { others, councillors } = choicesOf(people);
  return (
    <div className="start-others">
      {others.length > 0 && (
        <>
          <p>{othersLead}</p>
          <PersonLinks people={others} til={til} />
        </>
      )}
      {councillors.length > 0 && (
        <details>
          <summary>{councillorsLead(councillors.length)}</summary>
          <PersonLinks people={councillors} til={til} />
        </details>
      )}
    </div>
  );
}
