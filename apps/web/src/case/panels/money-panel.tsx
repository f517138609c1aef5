import { Icon } from '@samskab/designer/icons';
import type { CaseMoney, MoneyLine } from '@samskab/contracts';
import { dateSeenFrom } from '../../format/date.ts';
import { money } from '../../format/money.ts';
import { t } from '../../texts/texts.ts';
import { EmptyPanel } from '../../ui/states.tsx';
import { Panel } from '../../ui/panel.tsx';
import { boxesOf, isEmpty, type MoneyBox } from './money-boxes.ts';

const Box = ({ box, now }: { box: MoneyBox; now: string }) => (
  <li className={`money-box money-${box.fill} link-${box.link}`}>
    <span className="money-state">{t.money.states[box.state]}</span>
    <span className="money-amount">{money(box.amount)}</span>
    {box.at && (
      <span className="money-when">
        {box.future ? t.money.from(dateSeenFrom(box.at, now)) : dateSeenFrom(box.at, now)}
      </span>
    )}
  </li>
);

function Postings({ line, now }: { line: MoneyLine; now: string }) {
  if (line.postings.length === 0) return null;
  return (
    <details className="postings">
      <summary>{t.money.postings(line.postings.length)}</summary>
      <table className="table table-dense">
        <tbody>
          {line.postings.map((posting) => (
            <tr key={posting.id}>
              <td className="meta-text">{dateSeenFrom(posting.at, now)}</td>
              <td>
                {posting.refused && (
                  <span className="posting-refused">
                    <Icon name="error" size={16} />
                    {t.money.refused}:{' '}
                  </span>
                )}
                {posting.text}
              </td>
              <td className="right">{posting.refused ? <s>{money(posting.amount)}</s> : money(posting.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const waitsToBeFree = (line: MoneyLine): line is MoneyLine & { usableFrom: string } =>
  line.granted > 0 && line.usableFrom !== null;

const Line = ({ line, now }: { line: MoneyLine; now: string }) => (
  <div className="money-line">
    <h3 className="money-line-name">
      {line.name}
      <span className="meta-text"> {t.money.area(line.area)}</span>
    </h3>
    {isEmpty(line) ? (
      <p className="meta-text">{t.money.lineNone}</p>
    ) : (
      <ul className="money-boxes plain-list">
        {boxesOf(line).map((box) => (
          <Box key={box.state} box={box} now={now} />
        ))}
      </ul>
    )}
    {waitsToBeFree(line) && line.usableFrom > now && (
      <p className="money-stamp">
        <Icon name="time" size={16} />
        {t.money.usable(dateSeenFrom(line.usableFrom, now))}
      </p>
    )}
    <Postings line={line} now={now} />
  </div>
);

/** Where each krone of the case stands, by line and state. */
export const MoneyPanel = ({ money: { lines }, now }: { money: CaseMoney; now: string }) => (
  <Panel title={t.money.title}>
    {lines.length === 0 ? (
      <EmptyPanel title={t.money.none} text={t.money.noneText} />
    ) : (
      lines.map((line) => <Line key={line.line} line={line} now={now} />)
    )}
  </Panel>
);
