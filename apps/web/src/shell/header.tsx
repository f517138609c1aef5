import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { t } from '../texts/texts.ts';
import { DemoClock } from './demo-clock.tsx';
import { Mark } from './mark.tsx';
import { PersonMenu } from './person-menu.tsx';

/** The top of every page of the house. */
export function Header({ session }: { session?: Session }) {
  const inCase = useMatchRoute()({ to: '/forloeb/$id' });
  return (
    <header className="header">
      {inCase && (
        <Link to="/forloeb" className="icon-button header-back" aria-label={t.nav.back}>
          <Icon name="arrow-back" size={24} />
        </Link>
      )}
      <Link to="/" className="brand">
        <Mark />
        <span className="brand-name">{t.product}</span>
        <span className="brand-owner">{t.municipality}</span>
      </Link>
      <div className="header-tools">
        {session?.person && <DemoClock />}
        {session?.person && <PersonMenu session={session} />}
      </div>
    </header>
  );
}
