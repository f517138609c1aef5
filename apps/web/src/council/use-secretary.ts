import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';

/** Whether the reader runs the meetings. */
export function useSecretary(): boolean {
  const { data } = useSuspenseQuery(queries.session());
  return data.person?.roles.includes('councilSecretary') ?? false;
}
