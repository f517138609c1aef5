import type { Session } from '@samskab/contracts';
import { DemoClock } from './demo-clock.tsx';
import { PersonMenu } from './person-menu.tsx';

/** What somebody who is in has at the top of every page. */
export const Tools = ({ session }: { session: Session }) => (
  <>
    <DemoClock />
    <PersonMenu session={session} />
  </>
);
