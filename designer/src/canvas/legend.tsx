import { Icon } from '../icons/icon.tsx';
import { useTexts } from './texts.ts';

const sides = ['citizens', 'municipality', 'council', 'other'] as const;

/** What colours and signs mean. Always there; `states` are those of a case. */
export function Legend({ states = true }: { states?: boolean }) {
  const { legend, sides: names } = useTexts();
  return (
    <div className="legend">
      <ul className="legend-list">
        <li className="legend-lead">{legend.who}</li>
        {sides.map((side) => (
          <li key={side}>
            <span className={`legend-bar side-${side}`} />
            {names[side]}
          </li>
        ))}
        <li>
          <span className="legend-money" />
          {names.money}
        </li>
      </ul>
      {states && <States />}
    </div>
  );
}

function States() {
  const { legend } = useTexts();
  return (
    <ul className="legend-list">
      <li>
        <span className="badge badge-done">
          <Icon name="check" size={14} />
        </span>
        {legend.done}
      </li>
      <li>
        <span className="legend-token" />
        {legend.here}
      </li>
      <li>
        <span className="badge badge-waiting">
          <Icon name="hourglass" size={14} />
        </span>
        {legend.waiting}
      </li>
      <li>
        <span className="legend-box" />
        {legend.notReached}
      </li>
    </ul>
  );
}
