import type { ItemSummary } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { council } from '../texts/council.ts';
import { titleOf } from './wording.ts';

const words = council.meeting;

/** Of an item behind closed doors one may not look behind there is only a line. */
const isHidden = ({ closed, caseId, title }: ItemSummary): boolean =>
  closed && caseId === null && title === council.item.closed;

/** What has come of an item; nothing where it only waits its turn. */
export function itemState(item: ItemSummary): string | null {
  if (item.line !== null) return item.line;
  if (isHidden(item)) return words.closed;
  return item.status === 'proposed' || item.status === 'open' ? null : words.status[item.status];
}

const Sign = ({ item }: { item: ItemSummary }) => (
  <>
    {item.closed ? <Icon name="lock" /> : item.status === 'decided' && <Icon name="check" />}
    {!isHidden(item) && <Icon name="chevron-right" />}
  </>
);

/** The items of a meeting in their order, each a way to its page. */
export const AgendaRows = ({ items }: { items: readonly ItemSummary[] }) => (
  <ol className="agenda-rows plain-list">
    {items.map((item) => (
      <li key={item.id} className="agenda-row">
        <span className="agenda-number">{item.number}</span>
        <div>
          {isHidden(item) ? (
            <p>{item.title}</p>
          ) : (
            <Link to="/byraad/punkt/$id" params={{ id: item.id }} className="row-link">
              {titleOf(item).title}
            </Link>
          )}
          {itemState(item) && <p className="meta-text">{itemState(item)}</p>}
        </div>
        <Sign item={item} />
      </li>
    ))}
  </ol>
);
