import type { Case } from '@samskab/contracts';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

const isKnown = (status: string): status is keyof typeof t.handover.states => status in t.handover.states;
export const handoverState = (status: string): string => (isKnown(status) ? t.handover.states[status] : '');

/** Things that change hands in this case. */
export function HandoversPanel({ handovers }: { handovers: Case['handovers'] }) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  if (handovers.length === 0) return null;
  return (
    <Panel title={t.handover.title}>
      <ul className="rows plain-list">
        {handovers.map((handover) => (
          <li key={handover.id} className="row">
            <div>
              <p className="row-title">{handover.name}</p>
              <p className="meta-text">{handoverState(handover.status)}</p>
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
