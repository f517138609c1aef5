import type { Clock, PersonList, Session, StartPage } from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { anything, asSaid, get, post } from './http.ts';

/** While the demo is being filled, and until its drawings have been looked through, it is looked at often. */
const AT_FIRST = 5;
const FILLING_MS = 3_000;
const FILLED_MS = 15_000;

const isFilled = ({ waits, featured }: StartPage): boolean =>
  featured !== null && Object.values(waits).every((lines) => lines.length > 0);

/** Ends the session on the server. */
export const logOut = (key: string): Promise<unknown> => post(anything, '/logout', {}, key);

/** What is asked before anybody is in. Apart from the rest, so that the first page loads no more than this. */
export const doorQueries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => get(asSaid<Session>(), '/session', signal),
      staleTime: Infinity,
    }),
  people: () =>
    queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => get(asSaid<PersonList>(), '/login/dev', signal) }),
  clock: () => queryOptions({ queryKey: ['clock'], queryFn: ({ signal }) => get(asSaid<Clock>(), '/clock', signal) }),
  start: () =>
    queryOptions({
      queryKey: ['start'],
      queryFn: ({ signal }) => get(asSaid<StartPage>(), '/start', signal),
      refetchInterval: ({ state: { data, dataUpdateCount } }) =>
        dataUpdateCount > AT_FIRST && data && isFilled(data) ? FILLED_MS : FILLING_MS,
    }),
};
