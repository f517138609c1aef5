import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { doorQueries } from './door.ts';
import type { CaseSearch } from './search.ts';

/** What is asked, under which key it is kept, and how long it holds. The stream says when something has moved. */
export const queries = {
  ...doorQueries,
  processes: () => queryOptions({ queryKey: ['processes'], queryFn: ({ signal }) => api.processes(signal) }),
  /** Immutable once published. */
  version: (id: string) =>
    queryOptions({ queryKey: ['version', id], queryFn: ({ signal }) => api.version(id, signal), staleTime: Infinity }),
  cases: (search: CaseSearch) =>
    infiniteQueryOptions({
      queryKey: ['cases', search],
      queryFn: ({ signal, pageParam }) => api.cases(search, pageParam, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  case: (id: string) => queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => api.case(id, signal) }),
  story: (id: string) =>
    queryOptions({ queryKey: ['case', id, 'story'], queryFn: ({ signal }) => api.story(id, signal) }),
  money: (id: string) =>
    queryOptions({ queryKey: ['case', id, 'money'], queryFn: ({ signal }) => api.money(id, signal) }),
  task: (caseId: string, task: string) =>
    queryOptions({ queryKey: ['case', caseId, 'task', task], queryFn: ({ signal }) => api.task(caseId, task, signal) }),
  handover: (caseId: string, id: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'handover', id],
      queryFn: ({ signal }) => api.handover(id, signal),
    }),
};
