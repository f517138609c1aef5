/** The controls that only an element has: loaded with the first one that is looked at. */
export { Options, RoleOf } from './choosing.tsx';
export { ConditionOf, OtherwiseOf } from './condition.tsx';
export { CoverageOf, EndingsOf } from './decision.tsx';
export { FormOf } from './form.tsx';
export { MappingsOf } from './mappings.tsx';
export { AreaOf, BeginsByOf, GatewayOf, MessageOf, MoneyLineOf, OutcomeOf, PhaseOf, StepOf } from './pointing.tsx';
export { DueOf, TimerOf } from './times.tsx';
export { TypeOf } from './type.tsx';
export { ValueOf } from './value.tsx';
export { WaysOf } from './ways.tsx';
