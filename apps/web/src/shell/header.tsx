import { Icon } from '@samskab/designer/icons';
import type { Session } from '@samskab/contracts';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';
import { DemoClock } from './demo-clock.tsx';
import { FindButton } from './find-button.tsx';
import { Mark } from './mark.tsx';
import { PersonMenu } from './person-menu.tsx';

/** The top of every page of the house. `session`: of somebody who is in it; `children`: tools for those who are not. */
export function Header({ session, children }: { session?: Session; children?: ReactNode }) {
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
      {session?.person && <FindButton />}
      <div className="header-tools">
        {session?.person && <DemoClock />}
        {session?.person && <PersonMenu session={session} />}
        {children}
      </div>
    </header>
  );
}
