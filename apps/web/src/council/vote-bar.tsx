import { council } from '../texts/council.ts';
import type { Counts } from './decision.ts';

const words = council.votes;
const sides = ['for', 'against', 'abstain'] as const;
const labels = { for: words.barFor, against: words.barAgainst, abstain: words.barAbstain };

/** For is solid, against hatched, who abstains an outline: never red and green. */
export function VoteBar({ counts }: { counts: Counts }) {
  const shown = sides.filter((side) => counts[side] > 0);
  return (
    <figure className="vote-bar">
      <svg
        className="vote-parts"
        width="100%"
        height="20"
        role="img"
        aria-label={words.bar(counts.for, counts.against, counts.abstain)}
      >
        <Parts counts={counts} />
      </svg>
      <figcaption>
        {shown.map((side) => (
          <span key={side}>
            <strong>{counts[side]}</strong> {labels[side]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Parts({ counts }: { counts: Counts }) {
  const all = counts.for + counts.against + counts.abstain;
  const share = (n: number): string => `${(100 * n) / Math.max(1, all)}%`;
  return (
    <>
      <defs>
        <pattern id="vote-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="vote-hatch-ground" />
          <rect width="2" height="6" className="vote-hatch-line" />
        </pattern>
      </defs>
      <rect className="vote-for" height="20" width={share(counts.for)} />
      <rect className="vote-against" x={share(counts.for)} height="20" width={share(counts.against)} />
      <rect className="vote-abstain" x={share(counts.for + counts.against)} height="20" width={share(counts.abstain)} />
    </>
  );
}
