export { checkExpression } from './check/check.ts';
export type { CheckOptions, Names } from './check/check.ts';
export { functionNames } from './check/functions.ts';
export { evaluate, evaluateCondition } from './evaluate.ts';
export type { Evaluated, Scope } from './evaluate.ts';
export { formatDate, formatList, formatMoney, formatNumber } from './format/danish.ts';
export { formatValue, renderTemplate, templateNames } from './format/template.ts';
export type { Json, Problem, ProblemCode, Types, ValueType } from './types.ts';
