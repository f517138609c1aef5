import { Icon } from '@samskab/designer/icons';
import type { CaseSummary } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { queries } from '../api/queries.ts';
import { type CaseSearch, caseStatuses } from '../api/search.ts';
import { t } from '../texts/texts.ts';
import { Choice, type Option } from '../ui/select.tsx';

const everything = 'alle';
const pause = 300;

const withAll = (options: readonly Option[]): Option[] => [{ id: everything, name: t.cases.all }, ...options];
const statuses = caseStatuses.map((id) => ({ id, name: t.cases.statuses[id] }));

/** Written first, asked for when the fingers rest. */
function Search({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    // Someone else changed the address (Back, a link): the field follows. Our own change must not undo newer letters.
    setSeen(value);
    if (value !== sent) setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      setSent(text);
      onChange(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <SearchField className="field filter-search" value={text} onChange={setText}>
      <Label>{t.cases.search}</Label>
      <span className="search-box input">
        <Icon name="search" />
        <Input />
        <Button className="icon-button" aria-label={t.cases.clear}>
          <Icon name="close" size={18} />
        </Button>
      </span>
    </SearchField>
  );
}

const townsOf = (cases: readonly CaseSummary[], chosen: string | undefined): Option[] =>
  [...new Set([...cases.map(({ town }) => town), ...(chosen ? [chosen] : [])])]
    .toSorted((a, b) => a.localeCompare(b, 'da'))
    .map((town) => ({ id: town, name: town }));

/** What the list is narrowed to. It stands in the address, so that Back and a shared link work. */
export function Filters({ search, cases }: { search: CaseSearch; cases: readonly CaseSummary[] }) {
  const navigate = useNavigate({ from: '/forloeb' });
  const processes = useQuery(queries.processes());
  const set = (change: Partial<CaseSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const choose = (key: 'status' | 'processKey' | 'town') => (id: string) =>
    set({ [key]: id === everything ? undefined : id });
  return (
    <div className="filters">
      <Search value={search.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
      <Choice
        label={t.cases.status}
        options={withAll(statuses)}
        value={search.status ?? everything}
        onChange={choose('status')}
      />
      <Choice
        label={t.cases.process}
        options={withAll((processes.data?.items ?? []).map(({ key, name }) => ({ id: key, name })))}
        value={search.processKey ?? everything}
        onChange={choose('processKey')}
      />
      <Choice
        label={t.cases.town}
        options={withAll(townsOf(cases, search.town))}
        value={search.town ?? everything}
        onChange={choose('town')}
      />
    </div>
  );
}
