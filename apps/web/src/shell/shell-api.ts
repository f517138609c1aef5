import { ClockAhead, ClockPassed } from '@samskab/contracts';
import type { LinkLogin } from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { anything, get, post } from '../api/http.ts';
import { query } from '../api/search.ts';

/** The addresses of the frame. */
export const shellApi = {
  linkLogin: (body: LinkLogin, key: string) => post(anything, '/login/link', body, key),
  passed: (since: string) => get(ClockPassed, `/clock/passed${query({ since })}`),
};

export const shellQueries = {
  ahead: () =>
    queryOptions({ queryKey: ['clock', 'ahead'], queryFn: ({ signal }) => get(ClockAhead, '/clock/ahead', signal) }),
};
