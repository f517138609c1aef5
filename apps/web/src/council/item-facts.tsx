import type { Item } from '@samskab/contracts';
import { money } from '../format/money.ts';
import { council } from '../texts/council.ts';

const words = council.item;

/** *Beløb, Område, Dækning*. */
export const ItemFacts = ({ item }: { item: Item }) => (
  <dl className="item-card item-facts">
    <div>
      <dt>{words.amount}</dt>
      <dd>
        <strong>{item.amount === null ? words.noAmount : money(item.amount)}</strong>
      </dd>
    </div>
    {item.area && (
      <div>
        <dt>{words.area}</dt>
        <dd>
          <strong>{item.area}</strong>
        </dd>
      </div>
    )}
    {item.amount !== null && (
      <div>
        <dt>{words.cover}</dt>
        <dd>{item.cover ? <strong>{item.cover}</strong> : <span>{words.noCover}</span>}</dd>
      </div>
    )}
  </dl>
);
