import type { FC } from 'react';
import { ConditionOf, OtherwiseOf } from '../controls/condition.tsx';
import type { ControlProps, EntriesProps } from '../controls/control.ts';
import { CoverageOf, EndingsOf } from '../controls/decision.tsx';
import { FormOf } from '../controls/form.tsx';
import { MappingsOf } from '../controls/mappings.tsx';
import {
  AreaOf,
  BeginsByOf,
  GatewayOf,
  MessageOf,
  MoneyLineOf,
  OutcomeOf,
  PhaseOf,
  StepOf,
} from '../controls/pointing.tsx';
import { Line, Options, Paragraph, RoleOf, Still, TickOf } from '../controls/simple.tsx';
import { TemplateOf } from '../controls/template.tsx';
import { DueOf, TimerOf } from '../controls/times.tsx';
import { TypeOf } from '../controls/type.tsx';
import { ValueOf } from '../controls/value.tsx';
import { WaysOf } from '../controls/ways.tsx';
import type { ControlKind } from '../describe/control.ts';

const controls: { [K in ControlKind]: FC<ControlProps> } = {
  line: Line,
  paragraph: Paragraph,
  still: Still,
  tick: TickOf,
  options: Options,
  role: RoleOf,
  template: TemplateOf,
  value: ValueOf,
  outcome: OutcomeOf,
  moneyLine: MoneyLineOf,
  area: AreaOf,
  step: StepOf,
  form: FormOf,
  due: DueOf,
  timer: TimerOf,
  mappings: MappingsOf,
  message: MessageOf,
  gateway: GatewayOf,
  ways: WaysOf,
  condition: ConditionOf,
  otherwise: OtherwiseOf,
  beginsBy: BeginsByOf,
  phase: PhaseOf,
  type: TypeOf,
  coverage: CoverageOf,
  endings: EndingsOf,
};

/** What can be said about an element, one control after the other. */
export const Entries = ({ element, sections }: EntriesProps) =>
  sections.map(({ title, entries }, at) => (
    <section key={title ?? at} className="inspector-section">
      {title && <h3>{title}</h3>}
      {entries.map((entry) => {
        const Control = controls[entry.control];
        return (
          <Control key={`${element.id}:${entry.control}:${entry.at.join('.')}`} {...{ element, entry, Entries }} />
        );
      })}
    </section>
  ));
