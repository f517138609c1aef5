import { formatValue } from '@samskab/expression';
import type { Json } from '@samskab/expression';
import type { Field, Type } from '@samskab/definition';
import type { OpenSource } from './open-source.ts';
import { wayField } from './is-decision.ts';

type Data = Record<string, unknown>;
type Told = Pick<OpenSource, 'drawing' | 'disclosed'>;

const MOST_FIGURES = 4;
const reasonLabel = /^(hvorfor|begrundelse|grund)/i;

const label = ({ drawing }: Told, { label: own, variable }: Field): string =>
  (own ?? drawing.variable(variable)?.name ?? '').trim();

const typeOf = ({ drawing }: Told, { variable }: Field): Type | undefined => drawing.variable(variable)?.type;
const isChoice = (type: Type | undefined): boolean =>
  type === 'boolean' || (typeof type === 'object' && 'choice' in type);
const isFigure = (type: Type | undefined): boolean => type === 'number' || type === 'money';

const shown = (told: Told, field: Field, data: Data): string | null => {
  const value: Json | undefined = told.disclosed.value(field.variable, data);
  return value === undefined ? null : formatValue(value, typeOf(told, field));
};

/** "Borgermøde: opgiver ruten", "Byvandring. Vil byen i gang? Ja": the step, and the answer that leads on. */
export function titleOf(told: Told, node: string, data: Data): string {
  const name = told.drawing.nodeName(node);
  const field = wayField(told.drawing, node);
  const answer = field && isChoice(typeOf(told, field)) ? shown(told, field, data) : null;
  if (!field || !answer) return name;
  if (name.endsWith('?')) return `${name} ${capital(answer)}`;
  return yesOrNo.test(answer) ? `${name}. ${label(told, field)} ${capital(answer)}` : `${name}: ${answer}`;
}

const yesOrNo = /^(ja|nej)$/;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Figures and choices of the form in its own words: "Hvor mange mødte op: 62 · For: 53". Free text stays in the case. */
export function howTold(told: Told, node: string, data: Data): string | null {
  const way = wayField(told.drawing, node);
  const parts = told.drawing
    .form(node)
    .filter((field) => isFigure(typeOf(told, field)) || (isChoice(typeOf(told, field)) && field !== way))
    .flatMap((field) => {
      const value = shown(told, field, data);
      return value === null ? [] : [`${label(told, field).replace(/\?$/, '')}: ${value}`];
    });
  return parts.slice(0, MOST_FIGURES).join(' · ') || null;
}

/** The reason, where the form asks for one. */
export function whyTold(told: Told, node: string, data: Data): string | null {
  const reasons = told.drawing
    .form(node)
    .filter((field) => typeOf(told, field) === 'text' && reasonLabel.test(label(told, field)));
  return reasons.map(({ variable }) => told.disclosed.text(variable, data)).find((text) => text !== null) ?? null;
}
