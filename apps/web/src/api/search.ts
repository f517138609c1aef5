import type { CaseStatus } from '@samskab/contracts';

/** A word of a page's address; one it got wrong is dropped. */
export const word = (value: unknown, most = 200): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined;

/** One of the words that mean something there. */
export const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

export const caseStatuses = ['starting', 'running', 'ended', 'cancelled'] as const satisfies readonly CaseStatus[];

/** What the list of cases is narrowed to; it stands in the page's address. */
export type CaseSearch = { status?: CaseStatus; processKey?: string; town?: string; q?: string };

export const caseSearch = ({ status, processKey, town, q }: Record<string, unknown>): CaseSearch => ({
  status: oneOf(status, caseStatuses),
  processKey: word(processKey),
  town: word(town),
  q: word(q),
});

/** `?a=b&c=d`, without what is not set. */
export function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
