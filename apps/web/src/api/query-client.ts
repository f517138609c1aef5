import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem.ts';

/** What the server has refused is not asked again; what it could not answer is. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, retryDelay: (n) => 500 * 2 ** n } },
});
