import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { doorQueries } from '../api/door.ts';
import { Shell } from './shell.tsx';

/** Every page behind the door, in the frame of whoever is in. */
export function House() {
  const { data: session } = useSuspenseQuery(doorQueries.session());
  return (
    <Shell session={session}>
      <Outlet />
    </Shell>
  );
}
