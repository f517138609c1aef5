import type { Session } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { Header } from '../shell/header.tsx';
import { t } from '../texts/texts.ts';
import { Toaster } from '../ui/toaster.tsx';

// Not loaded by those who are not in.
const Above = lazy(() => import('../shell/above.tsx').then((module) => ({ default: module.Above })));
const FindButton = lazy(() => import('../shell/find-button.tsx').then((module) => ({ default: module.FindButton })));
const Tools = lazy(() => import('../shell/tools.tsx').then((module) => ({ default: module.Tools })));

type Props = { session: Session; tools?: ReactNode; children: ReactNode };

/** The frame of the pages before the door. Who is in already has their tools here too. */
export const OutsideFrame = ({ session, tools, children }: Props) => (
  <div className="shell shell-bare">
    <a className="skip" href="#indhold">
      {t.skip}
    </a>
    <Header
      find={
        session.person && (
          <Suspense>
            <FindButton />
          </Suspense>
        )
      }
    >
      {session.person ? (
        <Suspense>
          <Tools session={session} />
        </Suspense>
      ) : (
        tools
      )}
    </Header>
    <main id="indhold" className="outside" tabIndex={-1}>
      {children}
    </main>
    <footer className="start-foot">
      <span>{t.fictional}</span>
      <Link to="/f">{t.shell.start.allOpen}</Link>
    </footer>
    <Suspense>{session.person && <Above session={session} />}</Suspense>
    <Toaster />
  </div>
);
