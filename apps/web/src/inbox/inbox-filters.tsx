import { Icon } from '@samskab/designer/icons';
import { type InboxEntry, InboxGroup } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { queries } from '../api/queries.ts';
import { inbox } from '../texts/inbox.ts';
import type { Option } from '../ui/select.tsx';
import { FilterPill } from './filter-pill.tsx';
import type { InboxSearch } from './inbox-search.ts';

const pause = 300;
const groups = InboxGroup.options.map((id) => ({ id, name: inbox.groups[id] }));

/** In the order of the alphabet, each once; what is chosen is always among them. */
function optionsOf(pairs: readonly (readonly [string, string])[], chosen: string | undefined): Option[] {
  const known = new Map(pairs);
  if (chosen && !known.has(chosen)) known.set(chosen, chosen);
  return [...known].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}

const rolesOf = (entries: readonly InboxEntry[]) =>
  entries.flatMap(({ who }) => (who.role && who.name ? [[who.role, who.name] as const] : []));

function Search({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <SearchField
      className="filter-search inbox-search"
      value={text}
      onChange={setText}
      aria-label={inbox.filters.search}
    >
      <span className="search-box input">
        <Icon name="search" size={18} />
        <Input placeholder={inbox.filters.search} />
        <Button className="icon-button" aria-label={inbox.filters.clear}>
          <Icon name="close" size={18} />
        </Button>
      </span>
    </SearchField>
  );
}

/** What the inbox is narrowed to. It stands in the address, so that Back and a shared link work. */
export function InboxFilters({ search, entries }: { search: InboxSearch; entries: readonly InboxEntry[] }) {
  const navigate = useNavigate({ from: '/arbejde' });
  const processes = useQuery(queries.processes());
  const set = (change: Partial<InboxSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const towns = entries.flatMap(({ town }) => (town ? [[town, town] as const] : []));
  const patterns = (processes.data?.items ?? []).map(({ key, name }) => [key, name] as const);
  return (
    <fieldset className="inbox-filters" aria-label={inbox.filters.label}>
      <FilterPill
        label={inbox.filters.town}
        options={optionsOf(towns, search.by)}
        value={search.by}
        onChange={(by) => set({ by })}
      />
      <FilterPill
        label={inbox.filters.process}
        options={optionsOf(patterns, search.monster)}
        value={search.monster}
        onChange={(monster) => set({ monster })}
      />
      <FilterPill
        label={inbox.filters.role}
        options={optionsOf(rolesOf(entries), search.rolle)}
        value={search.rolle}
        onChange={(rolle) => set({ rolle })}
      />
      <FilterPill
        label={inbox.filters.group}
        options={groups}
        value={search.frist}
        onChange={(frist) => set({ frist: InboxGroup.optional().parse(frist) })}
      />
      <Search value={search.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
    </fieldset>
  );
}
