import type { evaluate } from 'feelin';

type WarningType = ReturnType<typeof evaluate>['warnings'][number]['type'];

/** What feelin only warns about, as a fault a person reads. */
export const warnings: Record<WarningType, string> = {
  NO_VARIABLE_FOUND: 'Udtrykket bruger et navn, der ikke findes.',
  NO_CONTEXT_ENTRY_FOUND: 'Udtrykket læser noget, der ikke findes i værdien.',
  NO_PROPERTY_FOUND: 'Udtrykket læser noget, der ikke findes i værdien.',
  NOT_COMPARABLE: 'Udtrykket sammenligner værdier, der ikke kan sammenlignes.',
  INVALID_TYPE: 'Udtrykket regner med værdier, der ikke passer sammen.',
  INVALID_ARGUMENTS: 'En funktion i udtrykket kan ikke bruge den værdi, den fik.',
  NO_FUNCTION_FOUND: 'Udtrykket bruger en funktion, der ikke findes.',
  FUNCTION_INVOCATION_FAILURE: 'En funktion i udtrykket kan ikke bruge de værdier, den fik.',
  UNSUPPORTED: 'Udtrykket bruger noget, der ikke er tilladt.',
};

export const faults = {
  empty: (name: string) => `"${name}" har ingen værdi endnu.`,
  noResult: 'Udtrykket gav ingen værdi.',
  noCondition: 'Betingelsen gav hverken ja eller nej.',
  notJson: 'Udtrykket gav noget, der ikke kan gemmes.',
  failed: 'Udtrykket kunne ikke regnes ud.',
} as const;
