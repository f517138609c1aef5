import type { Flow, Gateway } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import { describeFlow } from '../describe/others.ts';
import { chooses, defaultOf } from '../feel/ways.ts';
import { useDesk, type Desk } from '../kit/context.ts';
import { Fold } from '../kit/fold.tsx';
import type { ControlProps } from './control.ts';

function whenWords(flow: Flow, { process, speaker }: Desk): string | undefined {
  if (!chooses(process, flow)) return undefined;
  if (defaultOf(process, flow.from) === flow.id) return t.condition.otherwiseIs;
  return flow.when === undefined ? t.condition.none : speaker.condition(flow.when);
}

/** The ways out, each with its answer and when it is taken. */
export function WaysOf({ element, Entries }: ControlProps) {
  const desk = useDesk();
  const flows = desk.process.flows.filter(({ from }) => from === element.id);
  const asks = (element as Gateway).gateway === 'exclusive' && flows.length > 1;
  return (
    <div className="inspector-group">
      {asks && defaultOf(desk.process, element.id) === undefined && (
        <p className="field-help">{t.condition.otherwiseHelp}</p>
      )}
      {flows.map((flow) => (
        <Fold
          key={flow.id}
          title={`${flow.name ? `${flow.name} → ` : ''}${desk.nameOf(flow.to)}`}
          meta={asks ? whenWords(flow, desk) : undefined}
        >
          <Entries element={flow} sections={describeFlow(flow, desk.process)} />
        </Fold>
      ))}
    </div>
  );
}
