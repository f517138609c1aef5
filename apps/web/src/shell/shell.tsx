import type { Session } from '@samskab/contracts';
import { useLocation, useMatches } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../texts/texts.ts';
import { Toaster } from '../ui/toaster.tsx';
import { Above } from './above.tsx';
import { FindButton } from './find-button.tsx';
import { Header } from './header.tsx';
import { BottomBar, Rail } from './nav.tsx';
import { Offline } from './offline.tsx';
import { Tools } from './tools.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page has a list of its own down its left side: the rail shows signs alone. */
    ownList?: boolean;
  }
}

/** A new page begins at its top, also for those who read by keyboard or by ear. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

/** The frame of the house: header, rooms, the page, toasts. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const main = useFocusOnNewPage();
  const folded = useMatches().some(({ staticData }) => staticData.ownList);
  const { person } = session;
  return (
    <div className={folded ? 'shell shell-folded' : 'shell'}>
      <a className="skip" href="#indhold">
        {t.skip}
      </a>
      <Header find={<FindButton />}>
        <Tools session={session} />
      </Header>
      {person && <Rail person={person} />}
      <main id="indhold" className="page" tabIndex={-1} ref={main}>
        <Offline />
        {children}
      </main>
      {person && <BottomBar person={person} session={session} />}
      <Above session={session} />
      <Toaster />
    </div>
  );
}
