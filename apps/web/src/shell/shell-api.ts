import { ClockAhead, ClockPassed, StartPage } from '@samskab/contracts';
import type { LinkLogin } from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get, post } from '../api/http.ts';
import { query } from '../api/search.ts';

/** While the demo is being filled it is looked at often. */
const FILLING_MS = 3_000;
const FILLED_MS = 15_000;

const isFilled = ({ waits, featured }: StartPage): boolean =>
  featured !== null && Object.values(waits).every((lines) => lines.length > 0);

/** The addresses of the frame. */
export const shellApi = {
  linkLogin: (body: LinkLogin, key: string) => post(z.unknown(), '/login/link', body, key),
  passed: (since: string) => get(ClockPassed, `/clock/passed${query({ since })}`),
};

export const shellQueries = {
  start: () =>
    queryOptions({
      queryKey: ['start'],
      queryFn: ({ signal }) => get(StartPage, '/start', signal),
      refetchInterval: ({ state }) => (state.data && isFilled(state.data) ? FILLED_MS : FILLING_MS),
    }),
  ahead: () =>
    queryOptions({ queryKey: ['clock', 'ahead'], queryFn: ({ signal }) => get(ClockAhead, '/clock/ahead', signal) }),
};
