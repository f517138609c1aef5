import {
  Followed,
  type FollowCase,
  type GiveInput,
  Inbound,
  LetterReceipt,
  type Moderate,
  type OfferHelp,
  OpenList,
  OpenPage,
  OwnLetter,
  Received,
  type WriteLetter,
} from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { anything, get, post } from '../api/http.ts';

const at = encodeURIComponent;
type Kind = 'inputs' | 'offers';

/** What the citizens' pages ask of the API, and what the case worker asks about what came from there. */
export const openApi = {
  input: (slug: string) => (body: GiveInput, key: string) => post(Received, `/open/${at(slug)}/input`, body, key),
  help: (slug: string) => (body: OfferHelp, key: string) => post(Received, `/open/${at(slug)}/help`, body, key),
  follow: (slug: string) => (body: FollowCase, key: string) => post(anything, `/open/${at(slug)}/follow`, body, key),
  takeBack: (body: { key: string }, key: string) => post(anything, '/open/sent/take-back', body, key),
  confirm: (body: { key: string }, key: string) => post(Followed, '/open/following/confirm', body, key),
  stop: (body: { key: string }, key: string) => post(anything, '/open/following/stop', body, key),
  write: (body: WriteLetter, key: string) => post(LetterReceipt, '/open/letters', body, key),
  moderate: (caseId: string, kind: Kind, id: string) => (body: Moderate, key: string) =>
    post(anything, `/cases/${at(caseId)}/inbound/${kind}/${at(id)}/moderate`, body, key),
  erase: (caseId: string, kind: Kind, id: string) => (_body: null, key: string) =>
    post(anything, `/cases/${at(caseId)}/inbound/${kind}/${at(id)}/erase`, {}, key),
};

export const openQueries = {
  list: () => queryOptions({ queryKey: ['open'], queryFn: ({ signal }) => get(OpenList, '/open', signal) }),
  page: (slug: string) =>
    queryOptions({
      queryKey: ['open', slug],
      queryFn: ({ signal }) => get(OpenPage, `/open/${at(slug)}`, signal),
      refetchInterval: 30_000,
    }),
  letter: (key: string) =>
    queryOptions({
      queryKey: ['letter', key],
      queryFn: () => post(OwnLetter, '/open/letters/own', { key }, crypto.randomUUID()),
    }),
  inbound: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'inbound'],
      queryFn: ({ signal }) => get(Inbound, `/cases/${at(caseId)}/inbound`, signal),
    }),
};
