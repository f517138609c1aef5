import type { Item, Treatment } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { shortDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { t } from '../texts/texts.ts';

const words = council.item;

/** Short, on one line: how it was decided is said in the list. */
const standing = (one: Treatment): string =>
  (one.says?.split(':')[0] ?? words.on(shortDate(one.meetingAt)))
    .replace(' uden afstemning', '')
    .toLocaleLowerCase('da');

/** The way between the bodies on one line: what each has said, and where it is now. */
export const WayLine = ({ item }: { item: Item }) =>
  item.route.length > 1 && (
    <ol className="way-line plain-list" aria-label={words.wayLabel}>
      {item.route.map((one) => (
        <li key={one.itemId}>
          {one.itemId === item.id && one.status !== 'decided' ? (
            <span className="dot dot-token" aria-hidden />
          ) : (
            <Icon name={one.status === 'decided' ? 'check' : 'hourglass'} size={18} />
          )}
          {one.itemId === item.id ? (
            <strong>{one.bodyName}</strong>
          ) : (
            <span>
              {one.bodyName}: {standing(one)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );

/** The same, to be read: every body with its day and its own words. */
export const WayList = ({ item }: { item: Item }) => (
  <ol className="way-list plain-list" aria-label={words.wayLabel}>
    {item.route.map((one) => (
      <li key={one.itemId} className={one.itemId === item.id ? 'way-here' : undefined}>
        <span className="story-sign tint-council">
          <Icon name={one.status === 'decided' ? 'check' : 'how-to-reg'} size={16} />
        </span>
        <div>
          <p>
            <strong>{one.bodyName}</strong>
            {one.says && `: ${one.says}`}
          </p>
          <p className="story-when">
            {one.says ? shortDate(one.meetingAt) : t.stop(words.on(shortDate(one.meetingAt)))}
            {one.itemId === item.id && !one.says && ` ${words.here}`}
          </p>
        </div>
      </li>
    ))}
  </ol>
);
