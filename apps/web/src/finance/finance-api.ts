import {
  AreaList,
  AreaPostingList,
  AreaYearList,
  BreachList,
  CarryOver,
  CarryOverList,
  DelegationList,
  FinanceLineList,
  type DecideCarryOver,
  type RequestCarryOver,
} from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../api/http.ts';

const at = encodeURIComponent;
const area = (id: string, what: string): string => `/areas/${at(id)}/${what}`;
const ofYear = (year: number | undefined): string => (year === undefined ? '' : `?year=${year}`);

/** The writes of the finance room, and the address of its table for a spreadsheet. */
export const financeApi = {
  ask: (areaId: string, body: RequestCarryOver, key: string) => post(CarryOver, area(areaId, 'carry-overs'), body, key),
  decide: (id: string, body: DecideCarryOver, key: string) =>
    post(CarryOver, `/carry-overs/${at(id)}/decision`, body, key),
  csv: (areaId: string, year: number | undefined): string => `/api${area(areaId, 'postings.csv')}${ofYear(year)}`,
};

/** Books are told by no stream: what is looked at is looked at again when the page is. */
export const financeQueries = {
  areas: () => queryOptions({ queryKey: ['finance'], queryFn: ({ signal }) => get(AreaList, '/areas', signal) }),
  years: (id: string) =>
    queryOptions({
      queryKey: ['finance', id, 'years'],
      queryFn: ({ signal }) => get(AreaYearList, area(id, 'years'), signal),
    }),
  postings: (id: string, year: number | undefined) =>
    queryOptions({
      queryKey: ['finance', id, 'postings', year],
      queryFn: ({ signal }) => get(AreaPostingList, `${area(id, 'postings')}${ofYear(year)}`, signal),
    }),
  lines: (id: string) =>
    queryOptions({
      queryKey: ['finance', id, 'lines'],
      queryFn: ({ signal }) => get(FinanceLineList, area(id, 'lines'), signal),
    }),
  breaches: (id: string) =>
    queryOptions({
      queryKey: ['finance', id, 'breaches'],
      queryFn: ({ signal }) => get(BreachList, area(id, 'breaches'), signal),
    }),
  delegations: (id: string) =>
    queryOptions({
      queryKey: ['finance', id, 'delegations'],
      queryFn: ({ signal }) => get(DelegationList, area(id, 'delegations'), signal),
    }),
  carryOvers: (id: string) =>
    queryOptions({
      queryKey: ['finance', id, 'carry-overs'],
      queryFn: ({ signal }) => get(CarryOverList, area(id, 'carry-overs'), signal),
    }),
};
