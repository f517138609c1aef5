import type { Meeting } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { council } from '../texts/council.ts';
import { councilApi } from './council-api.ts';

const words = council.papers;

/** Agenda and minutes, to read on the screen and to print; the minutes once the meeting is on. */
export function Papers({ meeting }: { meeting: Meeting }) {
  const links = [
    { name: words.agenda, href: councilApi.paper(meeting.id, 'agenda') },
    { name: words.agendaPdf, href: `${councilApi.paper(meeting.id, 'agenda')}.pdf` },
    ...(meeting.status === 'planned'
      ? []
      : [
          { name: words.minutes, href: councilApi.paper(meeting.id, 'minutes') },
          { name: words.minutesPdf, href: `${councilApi.paper(meeting.id, 'minutes')}.pdf` },
        ]),
    ...(meeting.items.some(({ closed }) => closed)
      ? [{ name: words.closed, href: councilApi.paper(meeting.id, 'closed') }]
      : []),
  ];
  return (
    <ul className="council-papers plain-list" aria-label={words.title}>
      {links.map(({ name, href }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            <Icon name="document" size={18} />
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
