import { Link } from '@tanstack/react-router';
import { t } from '../texts/texts.ts';
import { EmptyState } from '../ui/states.tsx';
import { Header } from './header.tsx';
import { useTitle } from './use-title.ts';

/** An address that leads nowhere. */
export function NotFound() {
  useTitle(t.state.notFoundTitle);
  return (
    <div className="shell shell-bare">
      <Header />
      <main className="page" id="indhold">
        <EmptyState page title={t.state.notFoundTitle} text={t.state.notFound}>
          <Link to="/forloeb" className="button button-primary">
            {t.state.toCases}
          </Link>
        </EmptyState>
      </main>
    </div>
  );
}
