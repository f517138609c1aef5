import type { Data, GoesTo } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { inboxApi } from '../inbox/inbox-api.ts';
import { lowerNames } from '../texts/case.ts';
import { inbox } from '../texts/inbox.ts';

const REST_MS = 500;
const signs: { [K in GoesTo['kind']]: IconName } = {
  person: 'arrow-forward',
  council: 'how-to-reg',
  handover: 'handover',
  time: 'hourglass',
  end: 'check',
};

const lead: { [K in GoesTo['kind']]: string } = {
  person: inbox.task.sentTo,
  council: inbox.task.sentTo,
  handover: inbox.task.sentTo,
  time: inbox.task.waits,
  end: inbox.task.ends,
};

/** The value as it was when it had rested. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

const Place = ({ place: { who, name, kind } }: { place: GoesTo }) => (
  <li>
    <Icon name={signs[kind]} size={18} />
    <span>
      {lead[kind]}
      {who && kind !== 'end' && <strong> {lowerNames(who)}</strong>}
      {name && `: ${name}`}
    </span>
  </li>
);

type Props = { caseId: string; taskId: string; /** Undefined while the form is not filled. */ data: Data | undefined };

/** Where the case goes when the form is sent as it is, by the engine itself. */
export function TaskGoesTo({ caseId, taskId, data }: Props) {
  const asked = useRested(data === undefined ? undefined : JSON.stringify(data));
  const preview = useQuery({
    // Of its own: what is asked anew when the case has moved is the case, and this task may be gone from it.
    queryKey: ['preview', caseId, taskId, asked],
    meta: { own: true },
    queryFn: () => inboxApi.preview(caseId, taskId, { data: JSON.parse(asked ?? '{}') as Data }),
    enabled: asked !== undefined,
    retry: false,
  });
  return (
    <ul className="goes-to plain-list" aria-live="polite">
      {asked !== undefined && preview.data?.goesTo.map((place) => <Place key={place.node} place={place} />)}
    </ul>
  );
}
