import type { Meeting } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import { isQuorate, presentCount } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import { council } from '../texts/council.ts';
import { seatsOf } from './at-table.ts';

const words = council.attendance;

/** One mark for each seat, a line after the last that is needed, and all of it in words. */
export function QuorumMeter({ meeting, sitting }: { meeting: Meeting; sitting: Sitting }) {
  const quorate = isQuorate(sitting);
  const present = meeting.present;
  const missing = meeting.quorum - presentCount(sitting);
  return (
    <div className="quorum">
      <p className="quorum-figure">
        <strong>
          {present}
          {words.of(meeting.seats)}
        </strong>{' '}
        {words.present}
        <span className={`quorum-word${quorate ? ' quorum-yes' : ''}`}>
          <Icon name={quorate ? 'check' : 'hourglass'} size={18} />
          {quorate ? words.quorate : words.notQuorate(missing)}
        </span>
      </p>
      <p className="visually-hidden">{words.words(present, meeting.seats, quorate)}</p>
      <div className="quorum-marks" aria-hidden>
        {seatsOf(sitting, meeting.seats).map((seat, index) => (
          <span
            // oxlint-disable-next-line react/no-array-index-key -- a seat is its place in the row
            key={index}
            className={`seat seat-${seat}${index === meeting.quorum ? ' seat-line' : ''}`}
          />
        ))}
        <span className="quorum-least">{words.atLeast(meeting.quorum)}</span>
      </div>
    </div>
  );
}
