import type { Featured, Session } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { longDate } from '../format/date.ts';
import { t } from '../texts/texts.ts';
import { ActorChip } from '../ui/chips.tsx';
import { Bones, Loading } from '../ui/states.tsx';

const FeaturedDrawing = lazy(() =>
  import('./featured-drawing.tsx').then((module) => ({ default: module.FeaturedDrawing })),
);

const sides = ['citizens', 'municipality', 'council'] as const;
const { start: words } = t.shell;

/** "Byrådet beslutter. Venter på byrådet 16. dec. 2026" */
function Now({ standing: [first] }: Pick<Featured, 'standing'>) {
  if (!first) return null;
  const { name, waitsFor, until } = first;
  const who = waitsFor?.toLocaleLowerCase('da');
  const rest = who && (until ? t.case.waitsForOn(who, longDate(until)) : t.case.waitsFor(who));
  return (
    <p className="start-now">
      <span className="start-token" />
      <span>
        <strong>{words.now}</strong> {t.stop(name)} {rest && t.stop(rest)}
      </span>
    </p>
  );
}

/** The case to those who are in, its open page to those who are not. */
function OpenIt({ one, session }: { one: Featured; session: Session }) {
  const { id, slug } = one;
  if (!session.person && slug) {
    return (
      <Link to="/f/$slug" params={{ slug }}>
        {words.openCase}
      </Link>
    );
  }
  return (
    <Link to="/forloeb/$id" params={{ id }}>
      {words.openCase}
    </Link>
  );
}

type Props = { one: Featured; now: string; session: Session };

/** A case under way, on its drawing: what all of this is about. */
export const FeaturedCase = ({ one, now, session }: Props) => (
  <section className="start-featured" aria-labelledby="featured">
    <div className="start-inner">
      <div className="start-featured-head">
        <h2 id="featured">{one.title}</h2>
        <Now standing={one.standing} />
        <div className="start-colours">
          <span>{words.colours}</span>
          {sides.map((side) => (
            <ActorChip key={side} side={side} name={words.sides[side]} />
          ))}
        </div>
      </div>
      <Suspense
        fallback={
          <Loading>
            <Bones heights={[360]} />
          </Loading>
        }
      >
        <FeaturedDrawing one={one} now={now} />
      </Suspense>
      <p className="start-featured-foot">
        <OpenIt one={one} session={session} />
        {one.temporalUrl && (
          <a href={one.temporalUrl} target="_blank" rel="noreferrer">
            {words.temporal} <Icon name="arrow-forward" size={18} />
          </a>
        )}
      </p>
    </div>
  </section>
);
