import { Icon } from '@samskab/designer/icons';
import type { MoneyLine, OpenMoneyLine, OpenMoneyState } from '@samskab/contracts';
import { boxesOf, type MoneyBox } from '../case/panels/money-boxes.ts';
import { dateSeenFrom, longDate } from '../format/date.ts';
import { money } from '../format/money.ts';
import { open } from '../texts/open.ts';
import { t } from '../texts/texts.ts';

/** What brings money into each state, as a posting names it. */
const ops: { [S in OpenMoneyState]: string } = {
  expected: 'expect',
  freed: 'free',
  granted: 'grant',
  reserved: 'reserve',
  committed: 'commit',
  used: 'pay',
  returned: 'release',
  lapsed: 'lapse',
  reallocated: 'reallocate',
};

/** The line as the case's own page draws it: the same boxes, chevrons and fills, from sums and dates alone. */
function asLine({ name, area, kind, amounts, since, usableFrom }: OpenMoneyLine): MoneyLine {
  const of = (state: OpenMoneyState): number => amounts[state] ?? 0;
  const states = Object.entries(since) as [OpenMoneyState, string][];
  const postings = states.map(([state, at]) => ({
    ...{ id: state, at, op: ops[state], amount: of(state), node: null, text: '', refused: false },
  }));
  return {
    ...{ line: name, name, area, kind, usableFrom, postings },
    ...{ expected: of('expected'), freed: of('freed'), granted: of('granted'), reserved: of('reserved') },
    ...{ committed: of('committed'), used: of('used'), returned: of('returned') },
    ...{ lapsed: of('lapsed'), reallocated: of('reallocated') },
  };
}

const notes: Partial<Record<MoneyBox['state'], string>> = open.money.notes;

/** When freed money will come into a box it has never been in, in general words. */
const noteOf = ({ kind, since }: OpenMoneyLine, { state, at }: MoneyBox): string | undefined =>
  kind === 'freed' && at === null && since[state] === undefined ? notes[state] : undefined;

const Box = ({ box, now, note }: { box: MoneyBox; now: string; note: string | undefined }) => (
  <li className={`money-box money-${box.fill} link-${box.link}`}>
    <span className="money-state">{t.money.states[box.state]}</span>
    <span className="money-amount">{money(box.amount)}</span>
    {box.at && (
      <span className="money-when">
        {box.future ? open.money.from(dateSeenFrom(box.at, now)) : dateSeenFrom(box.at, now)}
      </span>
    )}
    {note && <span className="money-note">{note}</span>}
  </li>
);

function Line({ line, now, alone }: { line: OpenMoneyLine; now: string; alone: boolean }) {
  const hidden = Object.values(line.amounts).includes(null);
  const promised = (line.amounts.granted ?? 0) > 0 && line.usableFrom !== null && line.usableFrom > now;
  return (
    <div className="open-money-line">
      <h3>
        {line.name}
        {!alone && line.area && <span className="meta-text"> {open.money.line(line.area)}</span>}
      </h3>
      {hidden ? (
        <p className="meta-text">{open.money.hidden}</p>
      ) : (
        <ul className="money-boxes plain-list">
          {boxesOf(asLine(line)).map((box) => (
            <Box key={box.state} box={box} now={now} note={noteOf(line, box)} />
          ))}
        </ul>
      )}
      {promised && line.usableFrom && (
        <p className="money-stamp">
          <Icon name="time" size={16} />
          {open.money.usable(longDate(line.usableFrom))}
        </p>
      )}
      {line.refused.map(({ at, amount, reason }) => (
        <p key={`${at} ${amount}`} className="open-refused">
          {longDate(at)} · {open.money.refused} <s>{money(amount)}</s> {reason}
        </p>
      ))}
    </div>
  );
}

/** The money of a case by state, and the promise that it stays where it is. */
export function OpenMoney({ lines, town, now }: { lines: readonly OpenMoneyLine[]; town: string; now: string }) {
  const freed = lines.find(({ kind, area }) => kind === 'freed' && area !== '');
  return (
    <section aria-labelledby="pengene">
      <h2 id="pengene">{open.money.title}</h2>
      {freed && <p className="open-lead">{open.money.freed(freed.area, town)}</p>}
      {lines.length === 0 && <p className="meta-text">{open.money.none}</p>}
      {lines.map((line) => (
        <Line key={line.name} line={line} now={now} alone={freed?.area === line.area} />
      ))}
    </section>
  );
}
