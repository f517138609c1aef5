import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem.ts';

/** What the server has refused is not asked again; what it could not answer is. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500);

/** A session that has run out: back to the door, and here again afterwards. */
function leaveWhenLoggedOut(error: Error): void {
  if (!(error instanceof ApiError && error.status === 401) || location.pathname === '/hvem') return;
  location.assign(`/hvem?til=${encodeURIComponent(location.pathname + location.search)}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenLoggedOut }),
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, retryDelay: (n) => 500 * 2 ** n } },
});
