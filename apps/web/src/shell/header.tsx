import { Icon } from '@samskab/designer/icons';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';
import { Mark } from './mark.tsx';

/** The top of every page of the house, with the tools of whoever looks. */
export function Header({ find, children }: { find?: ReactNode; children?: ReactNode }) {
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
      {find}
      <div className="header-tools">{children}</div>
    </header>
  );
}
