import {
  AttachmentList,
  type CancelCase,
  CaseFinance,
  CaseRecord,
  Command,
  Family,
  type InviteParticipant,
  Invited,
  type LogEntry,
  LogPage,
  type PreviewRedraw,
  type Redraw,
  RedrawPreview,
  type Replicate,
  type ResolveIncident,
  VersionList,
} from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post } from '../api/http.ts';

const at = encodeURIComponent;
const MOST = 200;

/** A case's log from its beginning, page by page. */
async function wholeLog(id: string, signal?: AbortSignal): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let cursor: string | null = '0'; cursor !== null;) {
    const page: LogPage = await get(LogPage, `/cases/${at(id)}/log?limit=${MOST}&cursor=${at(cursor)}`, signal);
    entries.push(...page.items);
    cursor = page.next;
  }
  return entries;
}

/** What the case page writes, beside its tasks. */
export const caseApi = {
  cancel: (id: string) => (body: z.input<typeof CancelCase>, key: string) =>
    post(Command, `/cases/${at(id)}/cancel`, body, key),
  invite: (id: string) => (body: InviteParticipant, key: string) =>
    post(Invited, `/cases/${at(id)}/participants`, body, key),
  inviteAgain: (id: string) => (participant: string, key: string) =>
    post(Invited, `/cases/${at(id)}/participants/${at(participant)}/again`, {}, key),
  replicate: (id: string) => (body: z.input<typeof Replicate>, key: string) =>
    post(Command, `/cases/${at(id)}/replicate`, body, key),
  redrawPreview: (id: string, body: z.input<typeof PreviewRedraw>) =>
    post(RedrawPreview, `/cases/${at(id)}/redraw/preview`, body, crypto.randomUUID()),
  redraw: (id: string) => (body: z.input<typeof Redraw>, key: string) =>
    post(Command, `/cases/${at(id)}/redraw`, body, key),
  resolve: (id: string, incident: string) => (body: z.input<typeof ResolveIncident>, key: string) =>
    post(Command, `/cases/${at(id)}/incidents/${at(incident)}/resolve`, body, key),
};

/** Where a case is downloaded whole. */
export const packageAddress = (id: string): string => `/api/cases/${at(id)}/package`;
export const attachmentAddress = (id: string, attachment: string): string =>
  `/api/cases/${at(id)}/attachments/${at(attachment)}`;
export const paperAddress = (meeting: string, paper: 'agenda' | 'minutes'): string =>
  `/api/meetings/${at(meeting)}/${paper}`;

/** All under the case's own key, so that they are asked anew when it moves. */
export const caseQueries = {
  log: (id: string, seq: number) =>
    queryOptions({
      queryKey: ['log', id, seq],
      queryFn: ({ signal }) => wholeLog(id, signal),
      staleTime: Infinity,
    }),
  record: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'record'],
      queryFn: ({ signal }) => get(CaseRecord, `/cases/${at(id)}/record`, signal),
    }),
  finance: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'finance'],
      queryFn: ({ signal }) => get(CaseFinance, `/cases/${at(id)}/finance`, signal),
    }),
  family: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'family'],
      queryFn: ({ signal }) => get(Family, `/cases/${at(id)}/family`, signal),
    }),
  files: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'files'],
      queryFn: ({ signal }) => get(AttachmentList, `/cases/${at(id)}/attachments`, signal),
    }),
  versions: (key: string) =>
    queryOptions({
      queryKey: ['versions', key],
      queryFn: ({ signal }) => get(VersionList, `/processes/${at(key)}/versions`, signal),
    }),
};
