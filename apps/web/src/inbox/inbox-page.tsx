import { Icon } from '@samskab/designer/icons';
import type { InboxCounts, InboxEntry, Session } from '@samskab/contracts';
import { InboxGroup } from '@samskab/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '../api/live.ts';
import { queries } from '../api/queries.ts';
import { LostLine } from '../shell/connection.tsx';
import { useTitle } from '../shell/use-title.ts';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { Bones, EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { usePhone } from '../ui/use-media.ts';
import { GroupSection } from './group-section.tsx';
import { inboxQueries } from './inbox-api.ts';
import { InboxFilters } from './inbox-filters.tsx';
import type { InboxSearch } from './inbox-search.ts';
import { isNarrowed } from './inbox-search.ts';
import { LetterPanel } from './letter-panel.tsx';
import { RecommendationDialog } from './recommendation-dialog.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { ViewTabs } from './view-tabs.tsx';

// Brings the calendar.
const RecordLetterDialog = lazy(() =>
  import('./record-letter-dialog.tsx').then((module) => ({ default: module.RecordLetterDialog })),
);

/** "99+" where no further is counted. */
const countText = (n: number, upTo: number): string => (n >= upTo ? inbox.upTo(upTo) : String(n));

/** What stands on the page, whichever group it is in. */
function useShown(search: InboxSearch): InboxEntry[] {
  const shown = [
    useInfiniteQuery(inboxQueries.page('today', search)),
    useInfiniteQuery(inboxQueries.page('week', search)),
    useInfiniteQuery(inboxQueries.page('later', search)),
    useInfiniteQuery(inboxQueries.page('others', search)),
  ];
  return shown.flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []);
}

function Nothing({ search, counts }: { search: InboxSearch; counts: InboxCounts }) {
  const navigate = useNavigate({ from: '/arbejde' });
  if (isNarrowed(search)) {
    return (
      <EmptyState title={inbox.empty.noMatchTitle} text={inbox.empty.noMatch}>
        <Button onPress={() => void navigate({ search: {} })}>{inbox.filters.reset}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={inbox.empty.title} text={inbox.empty.text}>
      {counts.others > 0 && (
        <Button onPress={() => void navigate({ search: { frist: 'others' } })}>
          {inbox.empty.waiting(countText(counts.others, counts.upTo))}
        </Button>
      )}
    </EmptyState>
  );
}

function Groups({ search, counts, now }: { search: InboxSearch; counts: InboxCounts; now: string }) {
  const phone = usePhone();
  const shown = InboxGroup.options.filter(
    (group) => counts[group] > 0 && (search.frist === undefined || search.frist === group),
  );
  const mine = shown.filter((group) => group !== 'others');
  return (
    <>
      {(shown.length === 0 || (mine.length === 0 && search.frist !== 'others')) && (
        <Nothing search={search} counts={counts} />
      )}
      {shown.map((group) => (
        <GroupSection
          key={group}
          group={group}
          count={countText(counts[group], counts.upTo)}
          search={search}
          now={now}
          folded={phone && group === 'others' && search.frist !== 'others'}
        />
      ))}
    </>
  );
}

function List({ search, now }: { search: InboxSearch; now: string }) {
  const counts = useQuery(inboxQueries.counts(search));
  const entries = useShown(search);
  const { lost } = useLive([...new Set(entries.flatMap(({ caseId }) => caseId ?? []))]);
  useRowKeys();
  return (
    <div className="inbox-list">
      <LostLine lost={lost} />
      <div className="inbox-head">
        <h1>{inbox.title}</h1>
        {counts.data && !isNarrowed(search) && (
          <p className="meta-text inbox-intro">{inbox.intro(counts.data.today)}</p>
        )}
        <RecordLetter now={now} />
      </div>
      <ViewTabs search={search} />
      <InboxFilters search={search} entries={entries} />
      {counts.isPending && (
        <Loading>
          <Bones heights={[56, 56, 56]} />
        </Loading>
      )}
      {counts.isError && !counts.data && <ErrorState error={counts.error} retry={() => void counts.refetch()} />}
      {counts.data && <Groups search={search} counts={counts.data} now={now} />}
      <p className="meta-text inbox-keys">{inbox.keys}</p>
    </div>
  );
}

/** On a phone the letter is the page, and its heading leads back. */
const BackToList = ({ search: { brev: _brev, ...search } }: { search: InboxSearch }) => (
  <h1 className="inbox-back-head">
    <Link to="/arbejde" search={search} className="inbox-back">
      <Icon name="arrow-back" size={22} />
      {inbox.letter.back}
    </Link>
  </h1>
);

const answersLetters = ({ person }: Session): boolean =>
  person?.roles.some((role) => role === 'caseWorker' || role === 'chiefExecutive') ?? false;

/** For who answers letters: one that came another way is written down. */
function RecordLetter({ now }: { now: string }) {
  const { data: session } = useQuery(queries.session());
  const [open, setOpen] = useState(false);
  if (!session || !answersLetters(session)) return null;
  return (
    <>
      <Button className="inbox-record" onPress={() => setOpen(true)}>
        <Icon name="plus" size={18} />
        <Icon name="email" size={18} />
        <span>{inbox.record.open}</span>
      </Button>
      <Suspense>{open && <RecordLetterDialog now={now} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** Everything the reader has to see to, by the day they must act; a letter opens beside it. */
export function InboxPage() {
  useTitle(inbox.title);
  const search = useSearch({ from: '/house/arbejde' });
  const { data: clock } = useQuery(queries.clock());
  const phone = usePhone();
  const navigate = useNavigate({ from: '/arbejde' });
  const closeItem = () => void navigate({ search: ({ indstilling: _item, ...rest }) => rest });
  if (!clock) {
    return (
      <Loading>
        <Bones heights={[48, 56, 56, 56]} />
      </Loading>
    );
  }
  return (
    <div className={`inbox${search.brev ? ' inbox-open' : ''}`}>
      {phone && search.brev ? <BackToList search={search} /> : <List search={search} now={clock.now} />}
      {search.brev && <LetterPanel key={search.brev} id={search.brev} search={search} now={clock.now} />}
      {search.indstilling && <RecommendationDialog id={search.indstilling} onClose={closeItem} />}
    </div>
  );
}
