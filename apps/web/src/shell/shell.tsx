import type { Session } from '@samskab/contracts';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../texts/texts.ts';
import { Toaster } from '../ui/toaster.tsx';
import { Header } from './header.tsx';
import { BottomBar, Rail } from './nav.tsx';

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
  return (
    <div className="shell">
      <a className="skip" href="#indhold">
        {t.skip}
      </a>
      <Header session={session} />
      <Rail />
      <main id="indhold" className="page" tabIndex={-1} ref={main}>
        {children}
      </main>
      <BottomBar session={session} />
      <Toaster />
    </div>
  );
}
