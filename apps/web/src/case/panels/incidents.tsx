import { Icon } from '@samskab/designer/icons';
import type { Case } from '@samskab/contracts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { dateSeenFrom } from '../../format/date.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';

/** What has stopped, why, and the way on. */
export function Incidents({ one, now, mayRetry }: { one: Case; now: string; mayRetry: boolean }) {
  const retry = useWrite({
    send: (incident: string, key) => api.retry(one.id, incident, key),
    said: () => t.incidents.retried,
  });
  return one.incidents.map((incident) => (
    <section key={incident.id} className="alert alert-error" aria-label={t.incidents.title(incident.name)}>
      <Icon name="error" size={24} />
      <div>
        <h2>{t.incidents.title(incident.name)}</h2>
        <p>{incident.message}</p>
        <p className="meta-text">{t.incidents.text(dateSeenFrom(incident.at, now))}</p>
      </div>
      {mayRetry && (
        <Button isDisabled={retry.isPending} onPress={() => retry.mutate(incident.id)}>
          <Icon name="refresh" />
          {t.incidents.retry}
        </Button>
      )}
    </section>
  ));
}
