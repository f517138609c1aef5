import { Icon } from '@samskab/designer/icons';
import type { OwnLetter } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { open } from '../texts/open.ts';
import { dayInWords, lastDayInWords } from './dates.ts';
import { OpenFrame } from './frame.tsx';
import { openQueries } from './open-api.ts';
import { OpenError, OpenLoading } from './states.tsx';

const Due = ({ letter: { answerBy, now } }: { letter: OwnLetter }) => (
  <div className="panel letter-due">
    <p className="letter-due-day">
      <Icon name="time" size={24} />
      {open.letter.due(lastDayInWords(answerBy, now))}
    </p>
    <p>{open.letter.dueText}</p>
  </div>
);

function Answer({ letter }: { letter: OwnLetter }) {
  const { status, answeredAt, how, answer, visitOn, slug, now } = letter;
  const followed = status === 'followed' ? open.letter.followed : null;
  return (
    <section className="panel letter-answer" aria-labelledby="svar">
      <h2 id="svar">{open.letter.answer}</h2>
      <p className="meta-text">
        {[answeredAt && open.letter.answered(dayInWords(answeredAt, now)), how && open.letter.how[how]]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {status === 'refused' && <p>{open.letter.refused}</p>}
      {followed && <p>{followed}</p>}
      {answer && <p className="letter-text">{answer}</p>}
      {visitOn && <p>{open.letter.visit(dayInWords(visitOn, now))}</p>}
      {slug && (
        <p className="open-actions">
          <Link to="/f/$slug" params={{ slug }} className="button button-primary">
            {open.letter.toPage}
          </Link>
        </p>
      )}
    </section>
  );
}

const Content = ({ letter }: { letter: OwnLetter }) => (
  <div className="open-width open-narrow">
    <h1>{open.letter.title}</h1>
    {letter.status === 'open' ? <Due letter={letter} /> : <Answer letter={letter} />}
    <p>{open.letter.keep}</p>
    <section className="panel letter-own" aria-labelledby="brev">
      <h2 id="brev">{open.letter.yours}</h2>
      <p className="meta-text">
        {letter.town} · {open.letter.sent(dayInWords(letter.receivedAt, letter.now))}
      </p>
      <h3>{letter.subject}</h3>
      <p className="letter-text">{letter.text}</p>
    </section>
  </div>
);

/** A letter as its writer sees it, by the secret in the address. */
export function OwnLetterPage() {
  const { hash: key } = useLocation();
  const letter = useQuery(openQueries.letter(key));
  return (
    <OpenFrame title={open.letter.title}>
      {letter.data && <Content letter={letter.data} />}
      {letter.isError && (
        <OpenError error={letter.error} retry={() => void letter.refetch()} gone={open.letter.missing} />
      )}
      {letter.isPending && <OpenLoading />}
    </OpenFrame>
  );
}
