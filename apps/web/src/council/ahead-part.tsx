import type { ItemAhead, Outcome, OutcomeAhead } from '@samskab/contracts';
import { Icon, type IconName } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { queries } from '../api/queries.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/modal.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { AheadList } from './ahead-list.tsx';
import { councilQueries } from './council-api.ts';

const AheadDrawing = lazy(() => import('./ahead-drawing.tsx').then((module) => ({ default: module.AheadDrawing })));
const words = council.item;

type Answer = { outcome: Outcome; name: string; icon: IconName };
const answers: readonly Answer[] = [
  { outcome: 'approved', name: words.yes, icon: 'check' },
  { outcome: 'rejected', name: words.no, icon: 'close' },
];

export const aheadOf = (ahead: ItemAhead | undefined, outcome: Outcome): OutcomeAhead | undefined =>
  ahead?.outcomes.find((one) => one.outcome === outcome);

function OnDrawing({ caseId, ahead, onClose }: { caseId: string; ahead: ItemAhead; onClose: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>('approved');
  const one = useQuery(queries.case(caseId));
  const version = useQuery({ ...queries.version(one.data?.versionId ?? ''), enabled: one.data !== undefined });
  const clock = useQuery(queries.clock());
  const shown = aheadOf(ahead, outcome);
  const name = answers.find((answer) => answer.outcome === outcome)?.name ?? '';
  return (
    <Sheet
      title={words.onDrawing}
      above={<span className="meta-text">{words.drawingTitle(name)}</span>}
      wide
      onClose={onClose}
    >
      <div className="ahead-drawing">
        <RadioGroup
          className="radios"
          aria-label={words.ahead}
          value={outcome}
          onChange={(value) => setOutcome(value as Outcome)}
        >
          {answers.map((answer) => (
            <Radio key={answer.outcome} value={answer.outcome} className="radio">
              {answer.name}
            </Radio>
          ))}
        </RadioGroup>
        {version.data && one.data && clock.data && shown ? (
          <Suspense fallback={<Bones heights={[360]} />}>
            <AheadDrawing key={outcome} one={one.data} version={version.data} ahead={shown} now={clock.data.now} />
          </Suspense>
        ) : (
          <Loading>
            <Bones heights={[360]} />
          </Loading>
        )}
        {shown && <AheadList ahead={shown} />}
      </div>
    </Sheet>
  );
}

/** Hvis ja / hvis nej, as the engine itself would go on; and the same on the drawing. */
export function AheadPart({ itemId, caseId }: { itemId: string; caseId: string }) {
  const [drawn, setDrawn] = useState(false);
  const ahead = useQuery(councilQueries.ahead(itemId));
  const shown = answers.flatMap((answer) => {
    const after = aheadOf(ahead.data, answer.outcome);
    return after ? [{ ...answer, after }] : [];
  });
  return (
    <section className="item-part" aria-labelledby="hvad-sker-der">
      <h2 id="hvad-sker-der">{words.ahead}</h2>
      {ahead.isError && <ErrorState error={ahead.error} retry={() => void ahead.refetch()} />}
      {ahead.isPending && (
        <Loading>
          <Bones heights={[140, 140]} />
        </Loading>
      )}
      {ahead.data && shown.length === 0 && <p className="meta-text">{words.notKnown}</p>}
      <div className="ahead-cards">
        {shown.map(({ outcome, name, icon, after }) => (
          <div key={outcome} className="item-card ahead-card">
            <h3>
              <Icon name={icon} />
              {name}
            </h3>
            <AheadList ahead={after} />
          </div>
        ))}
      </div>
      {shown.length > 0 && (
        <Button className="ahead-open" onPress={() => setDrawn(true)}>
          <Icon name="map" />
          {words.onDrawing}
        </Button>
      )}
      {drawn && ahead.data && <OnDrawing caseId={caseId} ahead={ahead.data} onClose={() => setDrawn(false)} />}
    </section>
  );
}
