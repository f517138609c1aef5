import type { Body, ItemSummary, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { timeOfDay, weekdayDate } from '../format/date.ts';
import { useTitle } from '../shell/use-title.ts';
import { council } from '../texts/council.ts';
import { t } from '../texts/texts.ts';
import { Bones, EmptyPanel, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { AgendaRows } from './agenda-rows.tsx';
import { Awaits } from './awaits.tsx';
import { councilQueries } from './council-api.ts';
import { Papers } from './papers.tsx';

const words = council;

/** The bodies one is in, or all of them for who is in none; the council first. */
export function shownBodies(bodies: readonly Body[]): Body[] {
  const own = bodies.filter((body) => body.own !== null);
  const first = ({ key }: Body): number => (key === 'council' ? 0 : 1);
  return (own.length > 0 ? own : [...bodies]).toSorted((a, b) => first(a) - first(b));
}

export const isUndecided = ({ status }: Pick<ItemSummary, 'status'>): boolean =>
  status === 'proposed' || status === 'open';

/** Those still to be held in the order they come, and those that have been, the last first. */
export function byTime(meetings: readonly Meeting[]): { coming: Meeting[]; past: Meeting[] } {
  const order = meetings.toSorted((a, b) => a.at.localeCompare(b.at));
  const coming = order.filter(({ status }) => status !== 'closed');
  return { coming, past: order.filter(({ status }) => status === 'closed').toReversed() };
}

const whenOf = ({ at, place }: Meeting): string => `${words.at(weekdayDate(at), timeOfDay(at))}, ${place}`;

function Bodies({ bodies, here }: { bodies: readonly Body[]; here: Body }) {
  return (
    <div className="view-tabs">
      <nav aria-label={words.bodies}>
        <ul className="plain-list">
          {bodies.map((body) => (
            <li key={body.key} className={body.key === here.key ? 'view-here' : undefined}>
              <Link
                to="/byraad"
                search={{ organ: body.key }}
                className="view-tab"
                aria-current={body.key === here.key ? 'page' : undefined}
                activeProps={{}}
              >
                {body.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

const Next = ({ meeting }: { meeting: Meeting }) => (
  <section className="panel council-next" aria-labelledby="naeste-moede">
    <div className="panel-head">
      <h2 id="naeste-moede">{words.next}</h2>
      <span className="panel-aside meta-text">{words.itemsLeft(meeting.items.filter(isUndecided).length)}</span>
    </div>
    <p className="council-when">
      <Icon name="calendar-month" />
      <Link to="/byraad/moede/$id" params={{ id: meeting.id }}>
        {whenOf(meeting)}
      </Link>
      <span className="chip chip-council">{words.meetingStates[meeting.status]}</span>
    </p>
    {meeting.warnings.map((warning) => (
      <p key={warning} className="notice notice-warning">
        <Icon name="warning" />
        {warning}
      </p>
    ))}
    {meeting.items.length === 0 ? (
      <EmptyPanel title={words.noItems} text={words.noItemsText} />
    ) : (
      <AgendaRows items={meeting.items} />
    )}
    <Papers meeting={meeting} />
  </section>
);

const MeetingRows = ({ title, id, meetings }: { title: string; id: string; meetings: readonly Meeting[] }) =>
  meetings.length > 0 && (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
      </div>
      <ul className="rows plain-list">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="row">
            <Link to="/byraad/moede/$id" params={{ id: meeting.id }}>
              {words.at(weekdayDate(meeting.at), timeOfDay(meeting.at))}
            </Link>
            <span className="meta-text">{words.count(meeting.items.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

function Content({ bodies }: { bodies: readonly Body[] }) {
  const { organ } = useSearch({ from: '/house/byraad' });
  const here = bodies.find(({ key }) => key === organ) ?? bodies[0];
  const lists = useQueries({ queries: bodies.map(({ id }) => councilQueries.meetings(id)) });
  const { data: session } = useSuspenseQuery(queries.session());
  if (!here) return <EmptyState title={words.noMeetings} text={words.noMeetingsText} />;
  const all = bodies.map((body, index) => ({ body, meetings: lists[index]?.data?.items ?? [] }));
  const mine = lists[bodies.indexOf(here)];
  const { coming, past } = byTime(mine?.data?.items ?? []);
  const [next, ...later] = coming;
  return (
    <>
      <Bodies bodies={bodies} here={here} />
      {mine?.isError && <ErrorState error={mine.error} retry={() => void mine.refetch()} />}
      {mine?.isPending && (
        <Loading>
          <Bones heights={[240, 120]} />
        </Loading>
      )}
      <div className="council-columns">
        <div>
          {next && <Next meeting={next} />}
          {mine?.data && !next && (
            <section className="panel">
              <EmptyPanel title={words.noMeetings} text={words.noMeetingsText} />
            </section>
          )}
        </div>
        <div className="council-aside">
          <Awaits all={all} roles={session.person?.roles ?? []} />
          <MeetingRows title={words.coming} id="kommende" meetings={later} />
          <MeetingRows title={words.past} id="tidligere" meetings={past} />
        </div>
      </div>
    </>
  );
}

/** The council's room: the next meeting's items, what awaits one, meetings to come and past. */
export function MeetingsPage() {
  const { organ } = useSearch({ from: '/house/byraad' });
  const bodies = useQuery(councilQueries.bodies());
  const shown = shownBodies(bodies.data?.items ?? []);
  const name = (shown.find(({ key }) => key === organ) ?? shown[0])?.name ?? t.shell.rooms.council;
  useTitle(name);
  return (
    <div className="council-home">
      <h1>{name}</h1>
      {bodies.isError && <ErrorState error={bodies.error} retry={() => void bodies.refetch()} />}
      {bodies.isPending && (
        <Loading>
          <Bones heights={[40, 240]} />
        </Loading>
      )}
      {bodies.data && <Content bodies={shown} />}
    </div>
  );
}
