import type { Session } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { doorQueries } from '../api/door.ts';
import { ClockFace } from '../shell/clock-face.tsx';
import { useTitle } from '../shell/use-title.ts';
import { t } from '../texts/texts.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { FeaturedCase } from './featured-case.tsx';
import { LoginFault } from './login-fault.tsx';
import { OutsideFrame } from './outside-frame.tsx';
import { OtherPeople, StartCards } from './start-cards.tsx';

type Props = { session: Session; til: string | undefined; fault: string | undefined };

const { start: words } = t.shell;

/** "Hvem vil du være?": what waits today for each of four, and a case under way. What comes is shown as it comes. */
export function StartPage({ session, til, fault }: Props) {
  useTitle(words.title);
  const people = useQuery(doorQueries.people());
  const { data: start } = useQuery({ ...doorQueries.start(), enabled: session.demo });
  return (
    <OutsideFrame session={session} tools={start && !session.person && <ClockFace now={start.now} />}>
      <div className="start">
        <div className="start-inner">
          {fault && <LoginFault code={fault} />}
          <h1>{words.title}</h1>
          <p className="start-lead">{words.intro}</p>
          {people.isPending && (
            <Loading>
              <Bones heights={[180, 180]} />
            </Loading>
          )}
          {people.isError && <ErrorState error={people.error} retry={() => void people.refetch()} />}
          {people.data && <StartCards people={people.data.items} start={start} til={til} />}
          {people.data && <OtherPeople people={people.data.items} til={til} />}
          {start && !start.featured && <output className="start-coming">{words.coming}</output>}
        </div>
      </div>
      {start?.featured && <FeaturedCase one={start.featured} now={start.now} session={session} />}
    </OutsideFrame>
  );
}
