import { Icon } from '@samskab/designer/icons';
import type { OpenPage as Page } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { longDate } from '../format/date.ts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';
import { answerText } from './answer-line.ts';
import { updatedWhen } from './dates.ts';
import { DecisionsList } from './decisions-list.tsx';
import { FollowForm } from './follow-form.tsx';
import { OpenFrame } from './frame.tsx';
import { HelpForm } from './help-form.tsx';
import { InputForm } from './input-form.tsx';
import { openQueries } from './open-api.ts';
import { OpenMoney } from './open-money.tsx';
import { RouteLine } from './route-line.tsx';
import { Share } from './share.tsx';
import { OpenError, OpenLoading } from './states.tsx';
import { Together } from './together.tsx';
import { TownPicture, undecidedOf } from './town-picture.tsx';

const Actions = () => (
  <p className="open-actions">
    <a className="button button-primary" href="#giv-input">
      {open.actions.input}
    </a>
    <a className="button button-outlined" href="#jeg-vil-hjaelpe">
      {open.actions.help}
    </a>
    <a className="button button-quiet" href="#foelg">
      <Icon name="notifications" />
      {open.actions.follow}
    </a>
  </p>
);

/** The question, its answer, what one can do, and where it stands. */
function Hero({ page }: { page: Page }) {
  const text = answerText(page);
  return (
    <div className="open-hero">
      <div className="open-width">
        <div className="open-question">
          <div>
            <p className="open-place">
              <Icon name="map" size={18} />
              {page.town}
            </p>
            <h1>{page.question}</h1>
            <p className="open-answer">
              <strong>{page.answer.strong}</strong> {text}
            </p>
            {page.status === 'running' && <Actions />}
          </div>
          <TownPicture undecided={undecidedOf(page.slug)} />
        </div>
        <RouteLine stops={page.stops} now={page.now} />
      </div>
    </div>
  );
}

const Voices = ({ input: { count, items } }: Pick<Page, 'input'>) =>
  items.length === 0 ? null : (
    <section aria-labelledby="stemmer">
      <h2 id="stemmer">{open.voices.title}</h2>
      <p className="meta-text">
        {open.voices.count(count)}. {count > items.length && open.voices.more(items.length)}
      </p>
      <ul className="voices plain-list">
        {items.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <p className="voice-text">{text}</p>
            <p className="meta-text">{longDate(at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );

const Who = ({ participants }: Pick<Page, 'participants'>) =>
  participants.length === 0 ? null : (
    <section aria-labelledby="hvem">
      <h2 id="hvem">{open.who}</h2>
      <p className="chips">
        {participants.map(({ side, name }) => (
          <ActorChip key={name} side={side} name={name} />
        ))}
      </p>
    </section>
  );

const Foot = ({ page }: { page: Page }) => (
  <>
    <span className="open-updated">{open.foot.updated(updatedWhen(page.updatedAt, page.now))}</span>
    <Link to="/f/$slug/plakat" params={{ slug: page.slug }}>
      {open.foot.poster}
    </Link>
  </>
);

const Content = ({ page }: { page: Page }) => (
  <>
    <Hero page={page} />
    <div className="open-width open-columns">
      <div className="open-main">
        <DecisionsList decisions={page.decisions} />
        <Share share={page.share} />
        <OpenMoney lines={page.money} town={page.town} now={page.now} />
        <Together contributions={page.contributions} stillDoes={page.stillDoes} />
        <Voices input={page.input} />
        <Who participants={page.participants} />
      </div>
      <div className="open-side">
        {page.status === 'running' ? (
          <>
            <InputForm slug={page.slug} count={page.input.count} />
            <HelpForm slug={page.slug} help={page.help} />
            <FollowForm slug={page.slug} />
          </>
        ) : (
          <p className="panel open-form">{open.closed}</p>
        )}
      </div>
    </div>
  </>
);

/** One process as everybody sees it. */
export function OpenPage() {
  const { slug } = useParams({ from: '/f/$slug' });
  const page = useQuery(openQueries.page(slug));
  if (page.data)
    return (
      <OpenFrame title={page.data.question} town={page.data.town} foot={<Foot page={page.data} />}>
        <Content page={page.data} />
      </OpenFrame>
    );
  return (
    <OpenFrame>
      {page.isError ? <OpenError error={page.error} retry={() => void page.refetch()} /> : <OpenLoading />}
    </OpenFrame>
  );
}
