import { Clock, PersonList, Session } from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from './http.ts';

/** What is asked before anybody is in. Apart from the rest, so that the first page loads no more than this. */
export const doorQueries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => get(Session, '/session', signal),
      staleTime: Infinity,
    }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => get(PersonList, '/login/dev', signal) }),
  clock: () => queryOptions({ queryKey: ['clock'], queryFn: ({ signal }) => get(Clock, '/clock', signal) }),
};
