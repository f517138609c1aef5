import { Icon } from '@samskab/designer/icons';
import type { Case } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { dateSeenFrom } from '../../format/date.ts';
import { caseRoom } from '../../texts/case-room.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { Rights } from '../rights.ts';
import { happened } from './incident-words.ts';

/** What has stopped, why, and the ways on. */
export function Incidents({ one, now, settle }: { one: Case; now: string } & Pick<Rights, 'settle'>) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const retry = useWrite({
    send: (incident: string, key) => api.retry(one.id, incident, key),
    said: () => t.incidents.retried,
  });
  return one.incidents.map((incident) => (
    <section key={incident.id} className="alert alert-error" aria-label={t.incidents.title(incident.name)}>
      <Icon name="error" size={24} />
      <div>
        <h2>{t.incidents.title(incident.name)}</h2>
        <p>{happened(incident)}</p>
        <p className="meta-text">{t.incidents.text(dateSeenFrom(incident.at, now))}</p>
        {settle(incident) && <p className="meta-text">{caseRoom.incidents.retryText}</p>}
      </div>
      {settle(incident) && (
        <div className="incident-ways">
          <Button isDisabled={retry.isPending} onPress={() => retry.mutate(incident.id)}>
            <Icon name="refresh" />
            {t.incidents.retry}
          </Button>
          <Button look="quiet" onPress={() => void navigate({ search: { vis: 'ret', haendelse: incident.id } })}>
            {caseRoom.incidents.resolve}
          </Button>
        </div>
      )}
    </section>
  ));
}
