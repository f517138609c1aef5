import type { InboxEntry } from '@samskab/contracts';
import { Icon } from '@samskab/designer/icons';
import { Button as AriaButton } from 'react-aria-components';
import { useWrite } from '../api/use-write.ts';
import { inbox } from '../texts/inbox.ts';
import { inboxApi } from './inbox-api.ts';

/** Takes a task, so that others see it is being done; or puts it back. */
export function EntryClaim({ entry }: { entry: InboxEntry }) {
  const mine = entry.claimedBy?.me ?? false;
  const change = useWrite({
    send: (task: string, key) =>
      mine ? inboxApi.release(entry.caseId ?? '', task, key) : inboxApi.claim(entry.caseId ?? '', task, key),
    said: () => (mine ? inbox.released : inbox.claimed),
  });
  if (entry.kind !== 'task' || !entry.mayAct) return null;
  const name = `${entry.title}, ${entry.text}`;
  return (
    <AriaButton
      className={`icon-button inbox-claim${mine ? ' inbox-claim-mine' : ''}`}
      isDisabled={change.isPending}
      onPress={() => change.mutate(entry.id)}
      aria-label={mine ? inbox.release(name) : inbox.claim(name)}
    >
      <Icon name={mine ? 'person' : 'person-add'} size={18} />
    </AriaButton>
  );
}
