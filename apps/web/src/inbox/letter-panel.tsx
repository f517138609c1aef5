import { Icon } from '@samskab/designer/icons';
import type { Letter } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { dateSeenFrom, daysUntil, longDate, timeOfDay } from '../format/date.ts';
import { inbox } from '../texts/inbox.ts';
import { t } from '../texts/texts.ts';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { inboxQueries } from './inbox-api.ts';
import type { InboxSearch } from './inbox-search.ts';
import { LetterActions } from './letter-actions.tsx';
import { StartFromLetter } from './start-from-letter.tsx';

type Shown = { letter: Letter; now: string };
const HOUR_MS = 3_600_000;

const whenOf = (at: string, now: string): string =>
  daysUntil(at, now) === 0
    ? inbox.letter.todayAt(timeOfDay(at))
    : inbox.letter.on(dateSeenFrom(at, now), timeOfDay(at));

function dueOf(at: string, now: string): string {
  const days = daysUntil(at, now);
  const day = days === 0 ? t.deadline.today : days === 1 ? t.deadline.tomorrow : dateSeenFrom(at, now);
  return inbox.letter.answerBy(`${day.toLocaleLowerCase('da')} ${timeOfDay(at)}`);
}

/** How long there is left to answer. */
function Clock({ letter, now }: Shown) {
  const left = Math.floor((Date.parse(letter.answerBy) - Date.parse(now)) / HOUR_MS);
  return (
    <p className="letter-clock">
      <span className={`deadline deadline-${left < 0 ? 'late' : 'soon'}`}>
        <Icon name="time" size={16} />
        {dueOf(letter.answerBy, now)}
      </span>
      <span className="meta-text">{left < 0 ? inbox.letter.late : inbox.letter.hoursLeft(left)}</span>
    </p>
  );
}

/** What was answered, by whom, when and how. */
function Answered({ letter }: Shown) {
  const { status, how, answer, answeredBy, answeredAt, visitOn } = letter;
  if (answer === null || answeredAt === null) return null;
  const refused = status === 'refused';
  return (
    <section className={`letter-answer${refused ? ' letter-refused' : ''}`}>
      <h3>{refused ? inbox.letter.wasRefused : inbox.letter.doneBy[how ?? 'writing']}</h3>
      {visitOn && <p className="letter-visit">{inbox.letter.visitOn(longDate(visitOn))}</p>}
      <p className="letter-words">{answer}</p>
      <p className="meta-text">{inbox.letter.by(answeredBy ?? '', longDate(answeredAt))}</p>
    </section>
  );
}

const Before = ({ letter }: Shown) =>
  letter.before.map((other) => (
    <p key={other.id} className="letter-before">
      <Icon name="info" />
      <span>
        <strong>{inbox.letter.before(letter.town)}</strong>{' '}
        {inbox.letter.beforeStates[other.status](other.subject, longDate(other.answeredAt ?? other.receivedAt))}.{' '}
        <Link to="/arbejde" search={(now) => ({ ...now, brev: other.id })}>
          {other.status === 'refused' ? inbox.letter.readIt : inbox.letter.readOther}
        </Link>
      </span>
    </p>
  ));

const Followed = ({ letter: { startedCase } }: { letter: Letter }) =>
  startedCase && (
    <p className="letter-before">
      <Icon name="folder" />
      <Link to="/forloeb/$id" params={{ id: startedCase.id }}>
        {inbox.letter.started(startedCase.title)}
      </Link>
    </p>
  );

function Content({ letter, now }: Shown) {
  return (
    <>
      {letter.mayAnswer && letter.status === 'open' && <Clock letter={letter} now={now} />}
      <div className="letter-paper">
        {letter.text.split(/\n{2,}/).map((words, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a letter does not change
          <p key={index} className="letter-words">
            {words}
          </p>
        ))}
        {letter.fromName && <p className="letter-from">{letter.fromName}</p>}
      </div>
      <Answered letter={letter} now={now} />
      <Followed letter={letter} />
      {letter.mayAnswer && <LetterActions letter={letter} now={now} />}
      {letter.startedCase === null && letter.status !== 'refused' && <StartFromLetter letter={letter} />}
      <Before letter={letter} now={now} />
    </>
  );
}

/** A letter beside its answer; docked at the right of a desktop, a page of its own on a phone. */
export function LetterPanel({ id, search, now }: { id: string; search: InboxSearch; now: string }) {
  const letter = useQuery(inboxQueries.letter(id));
  const heading = useRef<HTMLHeadingElement>(null);
  const { brev: _brev, ...without } = search;
  const loaded = letter.data !== undefined;
  useEffect(() => {
    if (loaded) heading.current?.focus({ preventScroll: true });
  }, [loaded]);
  return (
    <aside className="letter" aria-label={letter.data?.subject ?? t.state.loading}>
      {letter.isPending && (
        <Loading>
          <Bones heights={[48, 240, 48]} />
        </Loading>
      )}
      {letter.isError && <ErrorState error={letter.error} retry={() => void letter.refetch()} />}
      {letter.data && (
        <>
          <div className="letter-head">
            <div>
              <p className="letter-origin">
                <Icon name="email" size={18} />
                {inbox.letter.from(letter.data.town, whenOf(letter.data.receivedAt, now))}
              </p>
              <h2 ref={heading} tabIndex={-1}>
                {letter.data.subject}
              </h2>
            </div>
            <Link to="/arbejde" search={without} className="icon-button letter-close" aria-label={inbox.letter.close}>
              <Icon name="close" size={24} />
            </Link>
          </div>
          <Content letter={letter.data} now={now} />
        </>
      )}
    </aside>
  );
}
