import {
  type AcceptHandover,
  Case,
  CaseMoney,
  CasePage,
  Clock,
  Command,
  type CompleteTask,
  Handover,
  type JumpClock,
  type OfferHandover,
  ProcessList,
  type RefuseHandover,
  type StartCase,
  Story,
  Task,
  Version,
} from '@samskab/contracts';
import type { z } from 'zod';
import { anything, get, post } from './http.ts';
import { type CaseSearch, query } from './search.ts';

const at = encodeURIComponent;

/** Every address of the API the app uses, with the contract of its answer. */
export const api = {
  jump: (body: JumpClock, key: string) => post(Clock, '/clock/jump', body, key),

  processes: (signal?: AbortSignal) => get(ProcessList, '/processes', signal),
  version: (id: string, signal?: AbortSignal) => get(Version, `/versions/${at(id)}`, signal),

  cases: (search: CaseSearch, cursor: string | undefined, signal?: AbortSignal) =>
    get(CasePage, `/cases${query({ ...search, cursor, limit: '25' })}`, signal),
  startCase: (body: z.input<typeof StartCase>, key: string) => post(Command, '/cases', body, key),
  case: (id: string, signal?: AbortSignal) => get(Case, `/cases/${at(id)}`, signal),
  story: (id: string, signal?: AbortSignal) => get(Story, `/cases/${at(id)}/story`, signal),
  money: (id: string, signal?: AbortSignal) => get(CaseMoney, `/cases/${at(id)}/money`, signal),
  retry: (caseId: string, incident: string, key: string) =>
    post(Command, `/cases/${at(caseId)}/incidents/${at(incident)}/retry`, {}, key),

  task: (caseId: string, task: string, signal?: AbortSignal) =>
    get(Task, `/cases/${at(caseId)}/tasks/${at(task)}`, signal),
  complete: (caseId: string, task: string, body: z.input<typeof CompleteTask>, key: string) =>
    post(Command, `/cases/${at(caseId)}/tasks/${at(task)}/complete`, body, key),

  handover: (id: string, signal?: AbortSignal) => get(Handover, `/handovers/${at(id)}`, signal),
  offer: (id: string, body: OfferHandover, key: string) => post(Handover, `/handovers/${at(id)}/offer`, body, key),
  accept: (id: string, body: AcceptHandover, key: string) => post(anything, `/handovers/${at(id)}/accept`, body, key),
  refuse: (id: string, body: RefuseHandover, key: string) => post(Handover, `/handovers/${at(id)}/refuse`, body, key),
};
