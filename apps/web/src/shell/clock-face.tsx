import { Icon } from '@samskab/designer/icons';
import { shortDate, timeOfDay, weekdayDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { usePhone } from '../ui/use-media.ts';

export function Face({ now }: { now: string }) {
  const phone = usePhone();
  return (
    <>
      <Icon name="time" />
      <span className={phone ? 'visually-hidden' : ''}>{t.clock.label}</span>
      <strong>{phone ? shortDate(now) : `${weekdayDate(now)} ${timeOfDay(now)}`}</strong>
    </>
  );
}

/** What the clock shows, before anybody has logged in. */
export const ClockFace = ({ now }: { now: string }) => (
  <p className="demo-clock demo-clock-still">
    <Face now={now} />
  </p>
);
