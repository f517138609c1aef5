import type { InboxEntry, InboxGroup } from '@samskab/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { EntryRow } from './entry-row.tsx';
import { keyOf } from './entry-words.ts';
import { inboxQueries } from './inbox-api.ts';
import type { InboxSearch } from './inbox-search.ts';

type Props = { group: InboxGroup; count: string; search: InboxSearch; now: string; folded: boolean };

/** Closed cases that are not one's own leave a page shorter, not out of order. */
const entriesOf = (pages: readonly { items: InboxEntry[] }[] | undefined): InboxEntry[] =>
  pages?.flatMap(({ items }) => items) ?? [];

function Rows({ group, search, now }: Omit<Props, 'count' | 'folded'>) {
  const list = useInfiniteQuery(inboxQueries.page(group, search));
  if (list.isPending) {
    return (
      <Loading>
        <Bones heights={[56, 56]} />
      </Loading>
    );
  }
  if (list.isError && !list.data) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <ul className="inbox-rows plain-list">
        {entriesOf(list.data?.pages).map((entry) => (
          <EntryRow
            key={keyOf(entry)}
            entry={entry}
            now={now}
            others={group === 'others'}
            here={entry.kind === 'letter' && entry.id === search.brev}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {inbox.loadMore}
        </Button>
      )}
    </>
  );
}

/** What must be done by one edge of time, with how much there is of it. */
export function GroupSection({ group, count, folded, ...props }: Props) {
  const id = useId();
  const heading = (
    <>
      {inbox.groups[group]} <span className="inbox-count">{count}</span>
    </>
  );
  if (folded) {
    return (
      <details className="inbox-group inbox-folded">
        <summary>
          <h2>{heading}</h2>
        </summary>
        <Rows group={group} {...props} />
      </details>
    );
  }
  return (
    <section className="inbox-group" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Rows group={group} {...props} />
    </section>
  );
}
