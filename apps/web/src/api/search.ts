import { CaseStatus } from '@samskab/contracts';
import { z } from 'zod';

/** What the list of cases is narrowed to; it stands in the page's address. A word the address got wrong is dropped. */
export const CaseSearch = z.object({
  status: CaseStatus.optional().catch(undefined),
  processKey: z.string().optional().catch(undefined),
  town: z.string().optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});
export type CaseSearch = z.infer<typeof CaseSearch>;

/** `?a=b&c=d`, without what is not set. */
export function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
