import '../styles/open.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { open } from '../texts/open.ts';
import { Toaster } from '../ui/toaster.tsx';
import { Crest } from './crest.tsx';

type Props = {
  title?: string | undefined;
  town?: string | undefined;
  foot?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** The frame of a citizens' page: the municipality's own, with no login, no rail and no product's name. */
export function OpenFrame({ title, town, foot, className = '', children }: Props) {
  useEffect(() => {
    document.title = title ? open.pageTitle(title) : open.municipality;
  }, [title]);
  return (
    <div className={`open ${className}`}>
      <a className="skip" href="#indhold">
        {open.skip}
      </a>
      <header className="open-head">
        <div className="open-width">
          <Link to="/f" className="open-owner">
            <Crest />
            {open.municipality}
          </Link>
          <nav aria-label={open.municipality}>
            <Link to="/f" search={town ? { by: town } : {}}>
              {town ? open.allIn(town) : open.all}
            </Link>
            <Link to="/f/om" className="open-about">
              {open.about}
            </Link>
          </nav>
        </div>
      </header>
      <main id="indhold" tabIndex={-1}>
        {children}
      </main>
      <footer className="open-foot">
        <div className="open-width">
          <p>
            {open.municipality} · {open.foot.open}
          </p>
          <nav aria-label={open.about}>
            {foot}
            <Link to="/skriv">{open.foot.write}</Link>
            <Link to="/f/om">{open.about}</Link>
            <Link to="/hvem">{open.foot.staff}</Link>
          </nav>
        </div>
      </footer>
      <Toaster />
    </div>
  );
}
