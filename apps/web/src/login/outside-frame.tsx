import type { Session } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Above } from '../shell/above.tsx';
import { Header } from '../shell/header.tsx';
import { t } from '../texts/texts.ts';
import { Toaster } from '../ui/toaster.tsx';

type Props = { session: Session; tools?: ReactNode; children: ReactNode };

/** The frame of the pages before the door. Who is in already has their tools here too. */
export const OutsideFrame = ({ session, tools, children }: Props) => (
  <div className="shell shell-bare">
    <a className="skip" href="#indhold">
      {t.skip}
    </a>
    <Header session={session}>{tools}</Header>
    <main id="indhold" className="outside" tabIndex={-1}>
      {children}
    </main>
    <footer className="start-foot">
      <span>{t.fictional}</span>
      <Link to="/f">{t.shell.start.allOpen}</Link>
    </footer>
    {session.person && <Above session={session} />}
    <Toaster />
  </div>
);
