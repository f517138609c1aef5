import { Icon } from '@samskab/designer/icons';
import type { CaseFinance, CaseMoney, MoneyLine } from '@samskab/contracts';
import { dateSeenFrom, longDate } from '../../format/date.ts';
import { money } from '../../format/money.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { EmptyPanel } from '../../ui/states.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MoneyBox } from './money-box.tsx';
import { boxesOf, isEmpty } from './money-boxes.ts';
import { proofOf } from './money-proof.ts';

const words = caseRoom.money;

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
                {posting.decision && (
                  <span className="meta-text posting-why">{words.decidedBy(posting.decision.text)}</span>
                )}
              </td>
              <td className="right">{posting.refused ? <s>{money(posting.amount)}</s> : money(posting.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Where the figures come to what the postings brought, the sum stands with its parts. */
function ProofLine({ line }: { line: MoneyLine }) {
  const { holds, total, parts } = proofOf(line);
  if (!holds || parts.length < 2) return null;
  return (
    <p className="money-proof meta-text">
      <Icon name="check" size={16} />
      {words.adds}{' '}
      {words.sum(
        money(total),
        parts.map(({ amount }) => money(amount)),
      )}
    </p>
  );
}

/** What the council took out of the area: the promise that the money stays, broken. */
const Breaches = ({ finance }: { finance: CaseFinance | undefined }) =>
  finance?.breaches.map(({ at, amount, fromArea, toArea, decision }) => (
    <p key={`${at}/${amount}`} className="money-breach">
      <Icon name="error" size={16} />
      <span>
        <strong>{words.breach}.</strong> {words.breachText(money(amount), fromArea, toArea, longDate(at))}{' '}
        {decision && words.decidedBy(decision.text)}
      </span>
    </p>
  ));

const waitsToBeFree = (line: MoneyLine): line is MoneyLine & { usableFrom: string } =>
  line.granted > 0 && line.usableFrom !== null;

type LineProps = { line: MoneyLine; stage: string | undefined; now: string };

const Line = ({ line, stage, now }: LineProps) => (
  <div className="money-line">
    <h3 className="money-line-name">
      {line.name}
      <span className="meta-text"> {t.money.area(line.area)}</span>
      {stage && <span className="chip money-stage">{stage}</span>}
    </h3>
    {isEmpty(line) ? (
      <p className="meta-text">{t.money.lineNone}</p>
    ) : (
      <ul className="money-boxes plain-list">
        {boxesOf(line).map((box) => (
          <MoneyBox key={box.state} line={line} box={box} now={now} />
        ))}
      </ul>
    )}
    {waitsToBeFree(line) && line.usableFrom > now && (
      <p className="money-stamp">
        <Icon name="time" size={16} />
        {t.money.usable(dateSeenFrom(line.usableFrom, now))}
      </p>
    )}
    <ProofLine line={line} />
    <Postings line={line} now={now} />
  </div>
);

type Props = { money: CaseMoney; finance?: CaseFinance | undefined; now: string };

/** Where each krone of the case stands, by line and state; each figure leads to what it is made of. */
export function MoneyPanel({ money: { lines }, finance, now }: Props) {
  const stageOf = (line: string) => finance?.lines.find((one) => one.line === line)?.stage;
  return (
    <Panel title={t.money.title}>
      <Breaches finance={finance} />
      {lines.length === 0 ? (
        <EmptyPanel title={t.money.none} text={t.money.noneText} />
      ) : (
        lines.map((line) => {
          const stage = stageOf(line.line);
          return <Line key={line.line} line={line} stage={stage && words.stages[stage]} now={now} />;
        })
      )}
    </Panel>
  );
}
