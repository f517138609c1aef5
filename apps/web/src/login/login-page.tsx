import { Icon, type IconName } from '@samskab/designer/icons';
import type { Person } from '@samskab/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { Header } from '../shell/header.tsx';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { choicesOf, roleOf } from './people.ts';

type Role = NonNullable<ReturnType<typeof roleOf>>;

const looks: { [R in Role]: { side: string; icon: IconName } } = {
  participant: { side: 'citizens', icon: 'person' },
  caseWorker: { side: 'municipality', icon: 'assignment' },
  councillor: { side: 'council', icon: 'how-to-reg' },
  processDesigner: { side: 'designer', icon: 'edit' },
  councilSecretary: { side: 'municipality', icon: 'list-bulleted' },
  financeOfficer: { side: 'municipality', icon: 'payments' },
  chiefExecutive: { side: 'municipality', icon: 'business' },
  auditor: { side: 'other', icon: 'visibility' },
  administrator: { side: 'other', icon: 'settings' },
};

type Enter = (person: Person) => void;

function PersonCard({ person, enter }: { person: Person; enter: Enter }) {
  const role = roleOf(person) ?? 'participant';
  return (
    <li>
      <button type="button" className={`person-card person-${looks[role].side}`} onClick={() => enter(person)}>
        <span className="person-sign">
          <Icon name={looks[role].icon} size={24} />
        </span>
        <span className="person-title">{person.name}</span>
        <span className="person-text">{t.login.roles[role]}</span>
        <span className="person-enter">
          {role === 'councillor' ? t.login.enterCouncil : t.login.enter(person.name)}
          <Icon name="arrow-forward" />
        </span>
      </button>
    </li>
  );
}

function PersonRow({ person, enter }: { person: Person; enter: Enter }) {
  const role = roleOf(person) ?? 'participant';
  return (
    <li>
      <button type="button" className="person-row" onClick={() => enter(person)}>
        <Icon name={looks[role].icon} />
        <span className="person-row-name">{person.name}</span>
        <span className="meta-text">{t.login.roles[role]}</span>
        <Icon name="arrow-forward" />
      </button>
    </li>
  );
}

function People({ enter }: { enter: Enter }) {
  const people = useQuery(queries.people());
  if (people.isPending) {
    return (
      <Loading>
        <Bones heights={[180, 180]} />
      </Loading>
    );
  }
  if (people.isError) return <ErrorState error={people.error} retry={() => void people.refetch()} />;
  const { cards, others, councillors } = choicesOf(people.data.items);
  if (cards.length === 0) return <EmptyState title={t.login.needed} text={t.login.neededText} />;
  return (
    <>
      <ul className="person-cards plain-list">
        {cards.map((person) => (
          <PersonCard key={person.id} person={person} enter={enter} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h2 className="others-title">{t.login.others}</h2>
          <ul className="person-rows plain-list">
            {others.map((person) => (
              <PersonRow key={person.id} person={person} enter={enter} />
            ))}
          </ul>
        </>
      )}
      {councillors.length > 0 && (
        <details className="as-list">
          <summary>{t.login.moreCouncillors(councillors.length)}</summary>
          <ul className="person-rows plain-list">
            {councillors.map((person) => (
              <PersonRow key={person.id} person={person} enter={enter} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** "Hvem vil du være?": in development one chooses a person. */
export function LoginPage() {
  useTitle(t.login.title);
  const { til } = useSearch({ from: '/hvem' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: session } = useQuery(queries.session());
  const login = useWrite({
    send: api.login,
    then: () => {
      client.removeQueries({ queryKey: ['case'] });
      void client.fetchQuery({ ...queries.session(), staleTime: 0 }).then(() => navigate({ to: til ?? '/' }));
    },
  });
  return (
    <div className="shell shell-bare">
      <Header session={session} />
      <main className="start" id="indhold">
        <div className="start-inner">
          <h1>{t.login.title}</h1>
          <p className="start-lead">{t.login.intro}</p>
          <People enter={(person) => login.mutate({ personId: person.id })} />
        </div>
      </main>
      <footer className="start-foot">
        <Link to="/f">{t.login.open}</Link> · {t.fictional}
      </footer>
      <Toaster />
    </div>
  );
}
