import type { Case } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dateSeenFrom } from '../../format/date.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { caseQueries } from '../case-api.ts';

const isKnown = (status: string): status is keyof typeof t.handover.states => status in t.handover.states;
export const handoverState = (status: string): string => (isKnown(status) ? t.handover.states[status] : '');

type Shown = Case['handovers'][number] & { at?: string };

/** The open ones, then what has changed hands or was taken back. */
function useHandovers({ id, handovers }: Pick<Case, 'id' | 'handovers'>): Shown[] {
  const record = useQuery(caseQueries.record(id));
  const open = new Set(handovers.map((one) => one.id));
  return [...handovers, ...(record.data?.handovers ?? []).filter((one) => !open.has(one.id))];
}

/** Things that change hands in this case. */
export function HandoversPanel({ one, now }: { one: Pick<Case, 'id' | 'handovers'>; now: string }) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const handovers = useHandovers(one);
  if (handovers.length === 0) return null;
  return (
    <Panel title={t.handover.title}>
      <ul className="rows plain-list">
        {handovers.map((handover) => (
          <li key={handover.id} className="row">
            <div>
              <p className="row-title">{handover.name}</p>
              <p className="meta-text">
                {[handoverState(handover.status), handover.at && dateSeenFrom(handover.at, now)]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
            <Button
              aria-label={t.tasks.openNamed(handover.name)}
              onPress={() => void navigate({ search: { overdragelse: handover.id } })}
            >
              {t.handover.open}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
