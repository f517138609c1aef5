import type { Body, Meeting } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../api/live.ts';
import { longDate, timeOfDay, weekdayDate } from '../format/date.ts';
import { LostLine } from '../shell/connection.tsx';
import { useTitle } from '../shell/use-title.ts';
import { council } from '../texts/council.ts';
import { Bones, EmptyPanel, ErrorState, Loading } from '../ui/states.tsx';
import { AgendaRows } from './agenda-rows.tsx';
import { councilQueries } from './council-api.ts';
import { isUndecided } from './meetings-page.tsx';
import { Papers } from './papers.tsx';
import { RoomAgenda } from './room-agenda.tsx';
import { RoomItem } from './room-item.tsx';
import { RoomTools } from './room-tools.tsx';
import { Signing } from './signing.tsx';
import { useSecretary } from './use-secretary.ts';

const words = council;
type Shown = { meeting: Meeting; body: Body };

/** A meeting for those who do not run it: its items, its papers, and who has signed. */
const Reading = ({ meeting, body }: Shown) => (
  <div className="council-home">
    <h1>{`${body.name} ${longDate(meeting.at)}`}</h1>
    <p className="meta-text">
      {words.at(weekdayDate(meeting.at), timeOfDay(meeting.at))}, {meeting.place}. {words.meetingStates[meeting.status]}
    </p>
    <div className="council-columns">
      <section className="panel" aria-labelledby="dagsorden">
        <div className="panel-head">
          <h2 id="dagsorden">{words.meeting.agenda}</h2>
        </div>
        {meeting.items.length === 0 ? (
          <EmptyPanel title={words.noItems} text={words.noItemsText} />
        ) : (
          <AgendaRows items={meeting.items} />
        )}
        <Papers meeting={meeting} />
      </section>
      <div className="council-aside">{meeting.status === 'closed' && <Signing meeting={meeting} body={body} />}</div>
    </div>
  </div>
);

/** The secretary in the room: the agenda, the item that is dealt with, and what will stand in the minutes. */
function Room({ meeting, body }: Shown) {
  const { punkt } = useSearch({ from: '/house/byraad/moede/$id' });
  // What one came to stays in sight when it is decided, until one goes on.
  const [first] = useState(() => (meeting.items.find(isUndecided) ?? meeting.items[0])?.id);
  const shown = punkt ?? (meeting.status === 'closed' ? undefined : first);
  const here = meeting.items.find(({ id }) => id === shown);
  return (
    <div className="room-page">
      <RoomAgenda meeting={meeting} here={here?.id} />
      {here ? (
        <RoomItem key={here.id} id={here.id} meeting={meeting} body={body} />
      ) : (
        <div className="room-middle">
          <h1>{`${body.name} ${longDate(meeting.at)}`}</h1>
          <RoomTools meeting={meeting} />
          {meeting.items.length === 0 && <EmptyPanel title={words.noItems} text={words.noItemsText} />}
          {meeting.status === 'closed' && <Signing meeting={meeting} body={body} />}
        </div>
      )}
    </div>
  );
}

function Content({ meeting, body }: Shown) {
  const secretary = useSecretary();
  const { lost } = useLive(meeting.items.flatMap(({ caseId }) => caseId ?? []));
  return (
    <>
      <LostLine lost={lost} />
      {secretary ? <Room meeting={meeting} body={body} /> : <Reading meeting={meeting} body={body} />}
    </>
  );
}

export function RoomPage() {
  const { id } = useParams({ from: '/house/byraad/moede/$id' });
  const meeting = useQuery(councilQueries.meeting(id));
  const bodies = useQuery(councilQueries.bodies());
  const body = bodies.data?.items.find((one) => one.id === meeting.data?.bodyId);
  useTitle(meeting.data && `${meeting.data.bodyName} ${longDate(meeting.data.at)}`);
  if (meeting.isError) return <ErrorState error={meeting.error} retry={() => void meeting.refetch()} />;
  if (bodies.isError) return <ErrorState error={bodies.error} retry={() => void bodies.refetch()} />;
  if (!meeting.data || !body) {
    return (
      <Loading>
        <Bones heights={[48, 120, 240]} />
      </Loading>
    );
  }
  return <Content meeting={meeting.data} body={body} />;
}
