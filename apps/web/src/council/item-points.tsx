import type { Item } from '@samskab/contracts';
import { pointsOf } from '@samskab/council';
import { Icon } from '@samskab/designer/icons';
import { useState } from 'react';
import { council } from '../texts/council.ts';

const words = council.item;
const atFirst = 2;

/** An amount stays on one line. */
const unbroken = (text: string): string => text.replaceAll(/(\d) kr\./g, '$1\u00a0kr.');

/** "Fagudvalget og Økonomiudvalget: anbefales": those before who have said something, else that the administration asks. */
function Recommended({ item }: { item: Item }) {
  const said = item.route.filter(({ itemId, says }) => itemId !== item.id && says !== null);
  const text =
    said.length === 0 ? words.administration : said.map(({ bodyName, says }) => `${bodyName}: ${says}.`).join(' ');
  return (
    <p className="item-recommended">
      <Icon name="check" size={18} />
      <span>{text}</span>
    </p>
  );
}

/** *I skal beslutte, at …*: the first two parts at a glance, the others one press away. */
export function ItemPoints({ item }: { item: Item }) {
  const [all, setAll] = useState(false);
  const points = pointsOf(item.recommendation);
  const shown = all ? points : points.slice(0, atFirst);
  return (
    <section className="item-decide" aria-labelledby="i-skal-beslutte">
      <h2 id="i-skal-beslutte">{item.role === 'decides' ? words.decide : words.recommend}</h2>
      <ol className="plain-list">
        {shown.map((point, index) => (
          <li key={point}>
            <span className="item-number" aria-hidden>
              {index + 1}
            </span>
            <span>{unbroken(point)}</span>
          </li>
        ))}
      </ol>
      {points.length > atFirst && (
        <button type="button" className="link-button item-all" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(points.length)}
        </button>
      )}
      <Recommended item={item} />
    </section>
  );
}
