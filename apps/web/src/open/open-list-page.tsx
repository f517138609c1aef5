import { Icon } from '@samskab/designer/icons';
import type { OpenSummary } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { open } from '../texts/open.ts';
import { EmptyState } from '../ui/states.tsx';
import { answerText } from './answer-line.ts';
import { OpenFrame } from './frame.tsx';
import { openQueries } from './open-api.ts';
import { OpenError, OpenLoading } from './states.tsx';

function stands({ status, wait }: OpenSummary, now: string): string | null {
  if (status === 'ended') return open.list.ended;
  if (status === 'cancelled') return open.list.cancelled;
  return wait && answerText({ answer: { strong: '', text: null }, waits: [wait], now });
}

const Row = ({ one, now }: { one: OpenSummary; now: string }) => (
  <li>
    <Link to="/f/$slug" params={{ slug: one.slug }} className="open-row">
      <span className="open-row-question">{one.question}</span>
      <span className="open-row-text">{stands(one, now)}</span>
      {one.stop && (
        <span className="open-row-stop">
          <span className="dot dot-token" />
          {open.list.stop(one.stop.number, one.stop.of, one.stop.name)}
        </span>
      )}
      <Icon name="chevron-right" size={24} />
    </Link>
  </li>
);

const townsOf = (items: readonly OpenSummary[]): string[] =>
  [...new Set(items.map(({ town }) => town))].toSorted((a, b) => a.localeCompare(b, 'da'));

function Towns({ items, now, only }: { items: readonly OpenSummary[]; now: string; only: string | undefined }) {
  const shown = items.filter(({ town }) => only === undefined || town === only);
  if (shown.length === 0) return <EmptyState title={open.list.emptyTitle} text={open.list.empty} />;
  return townsOf(shown).map((town) => {
    const ofTown = shown.filter((one) => one.town === town);
    return (
      <section key={town} className="open-town" aria-label={open.list.town(town, ofTown.length)}>
        <h2>
          <Icon name="map" />
          {town}
        </h2>
        <ul className="open-rows plain-list">
          {ofTown.map((one) => (
            <Row key={one.slug} one={one} now={now} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Every open process, by town: the front page for who has no login. */
export function OpenListPage() {
  const { by } = useSearch({ from: '/f' });
  const list = useQuery(openQueries.list());
  return (
    <OpenFrame title={open.list.title}>
      <div className="open-hero">
        <div className="open-width open-list-head">
          <h1>{open.list.title}</h1>
          <p className="open-answer">{open.list.lead}</p>
          <p className="open-actions">
            <Link to="/skriv" className="button button-primary">
              {open.list.write}
            </Link>
          </p>
        </div>
      </div>
      <div className="open-width open-list">
        {by !== undefined && (
          <p className="open-only">
            {open.list.onlyTown(by)} <Link to="/f">{open.list.showAll}</Link>
          </p>
        )}
        {list.isError && <OpenError error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <OpenLoading />}
        {list.data && <Towns items={list.data.items} now={list.data.now} only={by} />}
      </div>
    </OpenFrame>
  );
}
