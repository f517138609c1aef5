import type { Body, Meeting, OrgRole } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { Link } from '@tanstack/react-router';
import { shortDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { Panel } from '../ui/panel.tsx';
import { EmptyPanel } from '../ui/states.tsx';
import { mustSign } from './signing.tsx';

const words = council.awaits;

type OfBody = { body: Body; meetings: readonly Meeting[] };
type Awaited = { key: string; meeting: Meeting; text: string; icon: IconName };

const undecided = ({ items }: Meeting): number =>
  items.filter(({ status }) => status === 'proposed' || status === 'open').length;

const nextOf = ({ meetings }: OfBody): Meeting | undefined =>
  meetings
    .filter((meeting) => meeting.status !== 'closed' && undecided(meeting) > 0)
    .toSorted((a, b) => a.at.localeCompare(b.at))[0];

/** What a councillor is to read and to sign. */
function ofMember(one: OfBody): Awaited[] {
  const { body, meetings } = one;
  const next = nextOf(one);
  const read = next ? [{ key: `r-${next.id}`, meeting: next, text: words.read(undecided(next), body.name) }] : [];
  const sign = meetings
    .filter((meeting) => mustSign(meeting, body.own))
    .map((meeting) => ({ key: `s-${meeting.id}`, meeting, text: words.sign(body.name), icon: 'edit' as const }));
  return [...read.map((entry) => ({ ...entry, icon: 'document' as const })), ...sign];
}

/** What the secretary has to make ready: agendas to send, meetings to run. */
function ofSecretary(one: OfBody): Awaited[] {
  const next = nextOf(one);
  if (!next) return [];
  const run = { key: `m-${next.id}`, meeting: next, text: words.run(one.body.name, undecided(next)) };
  const send = { key: `a-${next.id}`, meeting: next, text: words.send(one.body.name), icon: 'send' as const };
  return [...(next.agendaSentAt === null ? [send] : []), { ...run, icon: 'how-to-reg' as const }];
}

export const awaited = (all: readonly OfBody[], roles: readonly OrgRole[]): Awaited[] =>
  all.flatMap(roles.includes('councilSecretary') ? ofSecretary : ofMember);

/** What awaits the reader, in all bodies. */
export function Awaits({ all, roles }: { all: readonly OfBody[]; roles: readonly OrgRole[] }) {
  const entries = awaited(all, roles);
  return (
    <Panel title={words.title}>
      {entries.length === 0 && <EmptyPanel title={words.nothing} text={words.nothingText} />}
      <ul className="rows plain-list">
        {entries.map(({ key, meeting, text, icon }) => (
          <li key={key} className="row council-await">
            <Icon name={icon} />
            <Link to="/byraad/moede/$id" params={{ id: meeting.id }}>
              {text}
            </Link>
            <span className="meta-text">{shortDate(meeting.at)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
