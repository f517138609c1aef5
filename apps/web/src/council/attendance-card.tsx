import type { Body, Item, Meeting } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { useState } from 'react';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { DisqualifiedRows } from './disqualified-rows.tsx';
import { NameDisqualified } from './name-disqualified.tsx';
import { QuorumMeter } from './quorum-meter.tsx';

const words = council.attendance;

type Props = { item: Item; meeting: Meeting; body: Body; sitting: Sitting; locked: boolean };

/** Who is there, whether it is enough, and who does not take part in this item. */
export function AttendanceCard({ item, meeting, body, sitting, locked }: Props) {
  const [editing, setEditing] = useState(false);
  const out = item.disqualifications.filter(({ status }) => status === 'disqualified');
  const open = meeting.status !== 'closed' && !locked;
  return (
    <section className="item-card attend-card" aria-label={words.title}>
      <div className="attend-top">
        <QuorumMeter meeting={meeting} sitting={sitting} />
        {meeting.status !== 'closed' && (
          <Button look={meeting.attendance.length === 0 ? 'primary' : 'secondary'} onPress={() => setEditing(true)}>
            {meeting.attendance.length === 0 ? words.write : words.edit}
          </Button>
        )}
      </div>
      <DisqualifiedRows item={item} body={body} sitting={sitting} mayDecide={open} />
      {open && <NameDisqualified item={item} body={body} />}
      {editing && (
        <AttendanceSheet
          meeting={meeting}
          body={body}
          disqualified={new Set(out.map(({ memberId }) => memberId))}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}
