import type { MoneyLine } from '@samskab/contracts';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { dateSeenFrom, longDate } from '../../format/date.ts';
import { money } from '../../format/money.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import type { MoneyBox as Box } from './money-boxes.ts';
import { type Moved, movesOf } from './money-proof.ts';

const words = caseRoom.money;

/** When, how much, by whom it was decided, and what covers it. */
const Move = ({ posting: { at, text, decision, cover, reason }, moved }: Moved) => (
  <li className="money-move">
    <p className="money-move-head">
      <span className="meta-text">{longDate(at)}</span>
      <strong>{money(moved)}</strong>
    </p>
    <p>{text}</p>
    <p className="meta-text">{decision ? words.decidedBy(decision.text) : words.undecided}</p>
    {cover && <p className="meta-text">{words.cover(cover)}</p>}
    {reason && <p className="meta-text">{words.reason(reason)}</p>}
  </li>
);

function Moves({ line, box }: { line: MoneyLine; box: Box }) {
  const moves = movesOf(line, box.state);
  return (
    <Popover className="popover money-popover">
      <Dialog className="popover-dialog">
        <Heading slot="title" className="money-popover-title">
          {words.from(t.money.states[box.state])}
        </Heading>
        {moves.length === 0 ? (
          <p className="meta-text">{words.noPosting}</p>
        ) : (
          <ul className="plain-list">
            {moves.map((move) => (
              <Move key={move.posting.id} {...move} />
            ))}
          </ul>
        )}
      </Dialog>
    </Popover>
  );
}

/** Money in one state, since when; and where every krone of it came from. */
export const MoneyBox = ({ line, box, now }: { line: MoneyLine; box: Box; now: string }) => (
  <li className={`money-box money-${box.fill} link-${box.link}`}>
    <DialogTrigger>
      <AriaButton className="money-open">
        <span className="money-state">{t.money.states[box.state]}</span>
        <span className="money-amount">{money(box.amount)}</span>
        {box.at && (
          <span className="money-when">
            {box.future ? t.money.from(dateSeenFrom(box.at, now)) : dateSeenFrom(box.at, now)}
          </span>
        )}
        <span className="visually-hidden">{words.show}</span>
      </AriaButton>
      <Moves line={line} box={box} />
    </DialogTrigger>
  </li>
);
