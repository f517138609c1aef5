import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { doorQueries } from '../api/door.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { DoorPage } from './door-page.tsx';
import { StartPage } from './start-page.tsx';

/** The door: in a demo one chooses who to be, elsewhere one logs in. */
export function LoginPage() {
  const { til, fejl } = useSearch({ from: '/hvem' });
  const session = useQuery(doorQueries.session());
  if (session.isError) {
    return (
      <main id="indhold">
        <ErrorState error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  if (!session.data) {
    return (
      <Loading>
        <Bones heights={[56, 320]} />
      </Loading>
    );
  }
  const Page = session.data.devLogin ? StartPage : DoorPage;
  return <Page session={session.data} til={til} fault={fejl} />;
}
