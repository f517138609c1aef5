import {
  AttachmentList,
  BodyList,
  Command,
  Item,
  ItemAhead,
  Meeting,
  MeetingList,
  type CastVotes,
  type ClaimDisqualification,
  type CloseItem,
  type DecideDisqualification,
  type PostponeItem,
  type SetAttendance,
  type SignMinutes,
} from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, put } from '../api/http.ts';

const at = encodeURIComponent;
type Signal = AbortSignal | undefined;
type Paper = 'agenda' | 'minutes' | 'closed';

/** The addresses of the council's room. */
export const councilApi = {
  bodies: (signal: Signal) => get(BodyList, '/bodies', signal),
  meetings: (bodyId: string, signal: Signal) => get(MeetingList, `/bodies/${at(bodyId)}/meetings`, signal),
  meeting: (id: string, signal?: Signal) => get(Meeting, `/meetings/${at(id)}`, signal),
  item: (id: string, signal?: Signal) => get(Item, `/items/${at(id)}`, signal),
  ahead: (id: string, signal: Signal) => get(ItemAhead, `/items/${at(id)}/ahead`, signal),
  attachments: (caseId: string, signal: Signal) => get(AttachmentList, `/cases/${at(caseId)}/attachments`, signal),

  attend: (id: string, body: SetAttendance, key: string) => put(Meeting, `/meetings/${at(id)}/attendance`, body, key),
  send: (id: string, key: string) => post(Meeting, `/meetings/${at(id)}/send-agenda`, {}, key),
  end: (id: string, key: string) => post(Meeting, `/meetings/${at(id)}/close`, {}, key),
  sign: (id: string, body: SignMinutes, key: string) => post(Meeting, `/meetings/${at(id)}/signatures`, body, key),

  claim: (id: string, body: ClaimDisqualification, key: string) =>
    post(Item, `/items/${at(id)}/disqualifications`, body, key),
  find: (id: string, memberId: string, body: DecideDisqualification, key: string) =>
    post(Item, `/items/${at(id)}/disqualifications/${at(memberId)}/decision`, body, key),
  vote: (id: string, body: CastVotes, key: string) => post(Item, `/items/${at(id)}/votes`, body, key),
  postpone: (id: string, body: PostponeItem, key: string) => post(Item, `/items/${at(id)}/postpone`, body, key),
  close: (id: string, body: z.input<typeof CloseItem>, key: string) =>
    post(Command, `/items/${at(id)}/close`, body, key),

  paper: (meetingId: string, paper: Paper): string => `/api/meetings/${at(meetingId)}/${paper}`,
};

/** Meetings are told by no stream: the room looks again now and then. */
const LOOK_MS = 5_000;

export const councilQueries = {
  bodies: () => queryOptions({ queryKey: ['council', 'bodies'], queryFn: ({ signal }) => councilApi.bodies(signal) }),
  meetings: (bodyId: string) =>
    queryOptions({
      queryKey: ['council', 'meetings', bodyId],
      queryFn: ({ signal }) => councilApi.meetings(bodyId, signal),
      refetchInterval: LOOK_MS,
    }),
  meeting: (id: string) =>
    queryOptions({
      queryKey: ['council', 'meeting', id],
      queryFn: ({ signal }) => councilApi.meeting(id, signal),
      refetchInterval: LOOK_MS,
    }),
  item: (id: string) =>
    queryOptions({
      queryKey: ['council', 'item', id],
      queryFn: ({ signal }) => councilApi.item(id, signal),
      refetchInterval: LOOK_MS,
    }),
  ahead: (id: string) =>
    queryOptions({ queryKey: ['council', 'ahead', id], queryFn: ({ signal }) => councilApi.ahead(id, signal) }),
  attachments: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'attachments'],
      queryFn: ({ signal }) => councilApi.attachments(caseId, signal),
    }),
};
