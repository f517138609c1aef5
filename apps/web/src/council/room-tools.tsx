import type { Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { useWrite } from '../api/use-write.ts';
import { longDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { councilApi } from './council-api.ts';
import { isUndecided } from './meetings-page.tsx';
import { Papers } from './papers.tsx';

const words = council.meeting;

/** What is done with the meeting as a whole: its agenda sent, its papers, its end. */
export function RoomTools({ meeting }: { meeting: Meeting }) {
  const send = useWrite({
    send: (_: null, key) => councilApi.send(meeting.id, key),
    said: () => words.sentToast,
  });
  const end = useWrite({ send: (_: null, key) => councilApi.end(meeting.id, key), said: () => words.ended });
  const mayEnd = meeting.status === 'open' && meeting.items.length > 0 && !meeting.items.some(isUndecided);
  return (
    <details className="room-tools" open={meeting.status === 'closed' || mayEnd}>
      <summary>{words.meeting}</summary>
      {meeting.warnings.map((warning) => (
        <p key={warning} className="notice notice-warning">
          <Icon name="warning" />
          {warning}
        </p>
      ))}
      <Papers meeting={meeting} />
      <div className="room-tools-row">
        {meeting.agendaSentAt ? (
          <span className="meta-text">{words.sent(longDate(meeting.agendaSentAt))}</span>
        ) : (
          <Button isDisabled={send.isPending} onPress={() => send.mutate(null)}>
            <Icon name="send" />
            {words.send}
          </Button>
        )}
        {mayEnd && (
          <Button look="primary" isDisabled={end.isPending} onPress={() => end.mutate(null)}>
            {words.end}
          </Button>
        )}
      </div>
    </details>
  );
}
