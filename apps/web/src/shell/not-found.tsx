import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { doorQueries } from '../api/door.ts';
import { t } from '../texts/texts.ts';
import { EmptyState } from '../ui/states.tsx';
import { Header } from './header.tsx';
import { useTitle } from './use-title.ts';

// Not loaded by those who are not in.
const Shell = lazy(() => import('./shell.tsx').then((module) => ({ default: module.Shell })));

const Nothing = () => (
  <EmptyState page title={t.state.notFoundTitle} text={t.state.notFound}>
    <Link to="/forloeb" className="button button-primary">
      {t.state.toCases}
    </Link>
  </EmptyState>
);

/** An address that leads nowhere. Who is in stays in the frame of the house. */
export function NotFound() {
  useTitle(t.state.notFoundTitle);
  const { data: session } = useQuery(doorQueries.session());
  if (session?.person) {
    return (
      <Suspense>
        <Shell session={session}>
          <Nothing />
        </Shell>
      </Suspense>
    );
  }
  return (
    <div className="shell shell-bare">
      <Header />
      <main className="page" id="indhold">
        <Nothing />
      </main>
    </div>
  );
}
