import { type FC, lazy, Suspense } from 'react';
import type { ControlProps, EntriesProps } from '../controls/control.ts';
import { Line, Paragraph, Still, TickOf } from '../controls/simple.tsx';
import { TemplateOf } from '../controls/template.tsx';
import type { ControlKind } from '../describe/control.ts';

type OfElements = typeof import('../controls/of-elements.ts');

/** Loaded with the first element that is looked at. */
const later = (name: keyof OfElements): FC<ControlProps> =>
  lazy(async () => ({ default: (await import('../controls/of-elements.ts'))[name] }));

const controls: { [K in ControlKind]: FC<ControlProps> } = {
  line: Line,
  paragraph: Paragraph,
  still: Still,
  tick: TickOf,
  options: later('Options'),
  role: later('RoleOf'),
  template: TemplateOf,
  value: later('ValueOf'),
  outcome: later('OutcomeOf'),
  moneyLine: later('MoneyLineOf'),
  area: later('AreaOf'),
  step: later('StepOf'),
  form: later('FormOf'),
  due: later('DueOf'),
  timer: later('TimerOf'),
  mappings: later('MappingsOf'),
  message: later('MessageOf'),
  gateway: later('GatewayOf'),
  ways: later('WaysOf'),
  condition: later('ConditionOf'),
  otherwise: later('OtherwiseOf'),
  beginsBy: later('BeginsByOf'),
  phase: later('PhaseOf'),
  type: later('TypeOf'),
  coverage: later('CoverageOf'),
  endings: later('EndingsOf'),
};

/** What can be said about an element, one control after the other. */
export const Entries = ({ element, sections }: EntriesProps) =>
  sections.map(({ title, entries }, at) => (
    <section key={title ?? at} className="inspector-section">
      {title && <h3>{title}</h3>}
      {entries.map((entry) => {
        const Control = controls[entry.control];
        // Each waits for itself: what has the focus beside it keeps it.
        return (
          <Suspense key={`${element.id}:${entry.control}:${entry.at.join('.')}`}>
            <Control {...{ element, entry, Entries }} />
          </Suspense>
        );
      })}
    </section>
  ));
