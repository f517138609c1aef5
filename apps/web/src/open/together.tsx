import type { OpenContribution, OpenPage } from '@samskab/contracts';
import { money } from '../format/money.ts';
import { capital } from '../texts/case.ts';
import { open } from '../texts/open.ts';
import { ActorChip } from '../ui/chips.tsx';

type Kind = OpenContribution['kind'];

function figureOf({ kind, figure }: OpenContribution): string | null {
  if (figure === null) return null;
  return kind === 'money' ? money(figure) : open.together.hours(figure);
}

const Contribution = ({ one }: { one: OpenContribution }) => {
  const figure = figureOf(one);
  return (
    <li>
      <ActorChip side={one.who.side} name={one.who.name} />
      <p>
        {figure && <strong>{figure} </strong>}
        {figure ? one.text : capital(one.text)}
      </p>
    </li>
  );
};

/** Money, hours and things side by side, as they came: never added up, never ranked. */
export function Together({ contributions, stillDoes }: Pick<OpenPage, 'contributions' | 'stillDoes'>) {
  const has = (kind: Kind) => contributions.some((one) => one.kind === kind);
  const kinds: Kind[] = ['money', 'hours', 'things', ...(has('other') ? (['other'] as const) : [])];
  return (
    <section aria-labelledby="sammen">
      <h2 id="sammen">{open.together.title}</h2>
      <div className="together">
        {kinds.map((kind) => (
          <div key={kind} className="together-kind">
            <h3>{open.together.kinds[kind]}</h3>
            {has(kind) ? (
              <ul className="plain-list">
                {contributions
                  .filter((one) => one.kind === kind)
                  .map((one, index) => (
                    <Contribution key={`${index} ${one.text}`} one={one} />
                  ))}
              </ul>
            ) : (
              <p className="meta-text">{open.together.none}</p>
            )}
          </div>
        ))}
      </div>
      {stillDoes && <p className="meta-text together-still">{open.together.still(stillDoes)}</p>}
    </section>
  );
}
