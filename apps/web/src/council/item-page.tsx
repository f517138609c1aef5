import type { Item, Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLive } from '../api/live.ts';
import { timeOfDay, weekdayDate, shortDate } from '../format/date.ts';
import { LostLine } from '../shell/connection.tsx';
import { useTitle } from '../shell/use-title.ts';
import { council } from '../texts/council.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { AheadPart } from './ahead-part.tsx';
import { councilQueries } from './council-api.ts';
import { ImpartialPart } from './impartial-part.tsx';
import { ItemAttachments } from './item-attachments.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemPoints } from './item-points.tsx';
import { ItemStory } from './item-story.tsx';
import { useSecretary } from './use-secretary.ts';
import { WayList } from './way-line.tsx';
import { titleOf } from './wording.ts';

const words = council.item;
type Shown = { item: Item; meeting: Meeting | undefined };

/** Back to the agenda, and to the items beside this one. */
function Steps({ item, meeting }: Shown) {
  const items = meeting?.items.filter(({ closed }) => !closed || item.closed) ?? [];
  const at = items.findIndex(({ id }) => id === item.id);
  const beside = [
    { to: items[at - 1], name: words.earlier, icon: 'chevron-up' as const },
    { to: at < 0 ? undefined : items[at + 1], name: words.later, icon: 'chevron-down' as const },
  ];
  return (
    <nav className="item-steps" aria-label={words.back(shortDate(item.meetingAt))}>
      <Link to="/byraad/moede/$id" params={{ id: item.meetingId }} className="item-back">
        <Icon name="arrow-back" size={24} />
        {words.back(shortDate(item.meetingAt))}
      </Link>
      {beside.map(
        ({ to, name, icon }) =>
          to && (
            <Link key={name} to="/byraad/punkt/$id" params={{ id: to.id }} className="icon-button" aria-label={name}>
              <Icon name={icon} size={24} />
            </Link>
          ),
      )}
    </nav>
  );
}

function Head({ item }: { item: Item }) {
  const door = item.closed ? words.closed : words.open;
  return (
    <header className="item-head">
      <p className="meta-text">
        {words.eyebrow(item.bodyName, weekdayDate(item.meetingAt), timeOfDay(item.meetingAt), door)}
      </p>
      <h1>{words.title(item.number, titleOf(item).title)}</h1>
    </header>
  );
}

/** What came of it, once the body has dealt with it. */
const Decided = ({ item }: { item: Item }) =>
  item.decision && (
    <section className="item-decided" aria-labelledby="behandlet">
      <h2 id="behandlet">{words.decided(item.bodyName)}</h2>
      <p className="item-decided-line">{item.decision}</p>
      {item.dissents.map((text) => (
        <p key={text} className="item-dissent-box">
          <span className="item-dissent-head">{words.dissents}</span>
          {text}
        </p>
      ))}
    </section>
  );

function Content({ item }: { item: Item }) {
  const bodies = useQuery(councilQueries.bodies());
  const secretary = useSecretary();
  const own = bodies.data?.items.find(({ id }) => id === item.bodyId)?.own;
  const undecided = item.status === 'proposed' || item.status === 'open';
  return (
    <div className="item-columns">
      <div className="item-main">
        <Decided item={item} />
        <ItemPoints item={item} />
        <ItemFacts item={item} />
        {secretary && undecided && (
          <Link
            to="/byraad/moede/$id"
            params={{ id: item.meetingId }}
            search={{ punkt: item.id }}
            className="button button-primary item-room"
          >
            {words.inRoom}
          </Link>
        )}
        {item.caseId && <ItemStory caseId={item.caseId} />}
      </div>
      <div className="item-side">
        {item.route.length > 1 && (
          <section className="item-part" aria-labelledby="vejen">
            <h2 id="vejen">{words.way}</h2>
            <div className="item-card item-way">
              <WayList item={item} />
            </div>
          </section>
        )}
        {item.caseId && undecided && <AheadPart itemId={item.id} caseId={item.caseId} />}
        {item.caseId && <ItemAttachments caseId={item.caseId} />}
        {own && undecided && <ImpartialPart item={item} memberId={own} />}
        {item.caseId && (
          <p>
            <Link to="/forloeb/$id" params={{ id: item.caseId }}>
              {words.toCase}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

/** An item as a councillor reads it, on a phone before all. */
export function ItemPage() {
  const { id } = useParams({ from: '/house/byraad/punkt/$id' });
  const item = useQuery(councilQueries.item(id));
  const meeting = useQuery({
    ...councilQueries.meeting(item.data?.meetingId ?? ''),
    enabled: item.data !== undefined,
  });
  const { lost } = useLive(item.data?.caseId ? [item.data.caseId] : []);
  useTitle(item.data && words.title(item.data.number, titleOf(item.data).title));
  if (item.isPending) {
    return (
      <Loading>
        <Bones heights={[32, 48, 200, 120]} />
      </Loading>
    );
  }
  if (item.isError) return <ErrorState error={item.error} retry={() => void item.refetch()} />;
  return (
    <article className="council-item">
      <LostLine lost={lost} />
      <Steps item={item.data} meeting={meeting.data} />
      <Head item={item.data} />
      <Content item={item.data} />
    </article>
  );
}
