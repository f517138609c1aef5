import type { Type } from '@samskab/definition';
import type { Data } from '@samskab/engine';
import { renderTemplate } from '@samskab/expression';
import type { DrawnCase } from './drawn-case.ts';

/** "Administrationen indstiller, at …" with the case's own figures, as they stood when the item was sent. */
export function renderRecommendation({ process }: DrawnCase, template: string, data: Data): string {
  const types: Record<string, Type> = Object.fromEntries(process.variables.map(({ id, type }) => [id, type]));
  return renderTemplate(template, data, types);
}
