import type { Session } from '@samskab/contracts';
import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';
import { Toaster } from '../ui/toaster.tsx';
import { Header } from './header.tsx';
import { BottomBar, Rail } from './nav.tsx';

/** The frame of the house: header, rooms, the page, toasts. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#indhold">
        {t.skip}
      </a>
      <Header session={session} />
      <Rail />
      <main id="indhold" className="page" tabIndex={-1}>
        {children}
      </main>
      <BottomBar session={session} />
      <Toaster />
    </div>
  );
}
