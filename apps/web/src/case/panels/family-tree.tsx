import type { FamilyMember } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../format/date.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Panel } from '../../ui/panel.tsx';
import { caseQueries } from '../case-api.ts';

const words = caseRoom.family;

const Town = ({ member, here }: { member: FamilyMember; here: string }) => {
  const name = member.town ?? words.hidden;
  if (member.id === here) return <strong>{name}</strong>;
  if (!member.id) return <span>{name}</span>;
  return (
    <Link to="/forloeb/$id" params={{ id: member.id }}>
      {name}
    </Link>
  );
};

function meta({ id, status, versionNumber, foundedAt }: FamilyMember, here: string): string {
  const founded = foundedAt && words.founded(longDate(foundedAt));
  return [id === here ? words.here : '', t.cases.statuses[status], words.version(versionNumber), founded]
    .filter(Boolean)
    .join(' · ');
}

const Branch = ({ member, here }: { member: FamilyMember; here: string }) => (
  <li>
    <p className="family-town">
      <span className={`family-dot family-${member.status}`} aria-hidden />
      <Town member={member} here={here} />
      <span className="meta-text">{meta(member, here)}</span>
    </p>
    {member.children.length > 0 && (
      <ul className="family-branch plain-list">
        {member.children.map((child, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- who may not see a town has no name for it
          <Branch key={child.id ?? index} member={child} here={here} />
        ))}
      </ul>
    )}
  </li>
);

/** One pattern, and the towns that repeat it: 1 → 6. */
export function FamilyTree({ caseId, here }: { caseId: string; here: string }) {
  const family = useQuery(caseQueries.family(caseId));
  if (!family.data || family.data.size < 2) return null;
  return (
    <ul className="family plain-list" aria-label={words.lead(family.data.size)}>
      <Branch member={family.data.root} here={here} />
    </ul>
  );
}

/** Shown where there is a family. */
export function FamilyPanel({ caseId }: { caseId: string }) {
  const family = useQuery(caseQueries.family(caseId));
  if (!family.data || family.data.size < 2) return null;
  return (
    <Panel title={words.title} lead={words.lead(family.data.size)} aside={words.size(family.data.size)}>
      <FamilyTree caseId={caseId} here={caseId} />
    </Panel>
  );
}
