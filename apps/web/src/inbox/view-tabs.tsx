import { Icon } from '@samskab/designer/icons';
import type { SavedView } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useWrite } from '../api/use-write.ts';
import { inbox } from '../texts/inbox.ts';
import { Button } from '../ui/button.tsx';
import { inboxApi, inboxQueries } from './inbox-api.ts';
import { type InboxSearch, inboxSearch, isView, viewOf } from './inbox-search.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

type Tab = { name: string; search: Record<string, string>; saved?: SavedView };

const own: Tab[] = [
  { name: inbox.views.mine, search: {} },
  { name: inbox.views.team, search: { hvem: 'hele-teamet' } },
];

function Remove({ view }: { view: SavedView }) {
  const navigate = useNavigate({ from: '/arbejde' });
  const remove = useWrite({
    send: inboxApi.removeView,
    said: () => inbox.views.removed,
    then: () => void navigate({ search: {} }),
  });
  return (
    <AriaButton
      className="icon-button view-remove"
      aria-label={inbox.views.remove(view.name)}
      onPress={() => remove.mutate(view.id)}
    >
      <Icon name="close" size={16} />
    </AriaButton>
  );
}

/** The ways to look: one's own, the team's, and those one has saved. */
export function ViewTabs({ search }: { search: InboxSearch }) {
  const [saving, setSaving] = useState(false);
  const views = useQuery(inboxQueries.views());
  const saved = (views.data?.items ?? []).map((view) => ({ name: view.name, search: view.search, saved: view }));
  const tabs: Tab[] = [...own, ...saved];
  const shown = tabs.find((tab) => isView(search, tab.search));
  // What is narrowed further is still one's own, or the team's.
  const current = shown ?? own.find((tab) => tab.search['hvem'] === search.hvem);
  return (
    <div className="view-tabs">
      <nav aria-label={inbox.views.label}>
        <ul className="plain-list">
          {tabs.map((tab) => {
            const here = tab === current;
            return (
              <li key={tab.saved?.id ?? tab.name} className={here ? 'view-here' : undefined}>
                <Link
                  to="/arbejde"
                  search={inboxSearch(tab.search)}
                  className="view-tab"
                  aria-current={here ? 'page' : undefined}
                  activeProps={{}}
                >
                  {tab.name}
                </Link>
                {here && tab.saved && <Remove view={tab.saved} />}
              </li>
            );
          })}
        </ul>
      </nav>
      {!shown && (
        <Button look="quiet" className="view-save" onPress={() => setSaving(true)}>
          <Icon name="bookmark" size={18} />
          {inbox.views.save}
        </Button>
      )}
      {saving && <SaveViewDialog search={viewOf(search)} onClose={() => setSaving(false)} />}
    </div>
  );
}
