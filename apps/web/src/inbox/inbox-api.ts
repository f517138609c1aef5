import type {
  AnswerLetter,
  EditRecommendation,
  InboxGroup,
  RecordLetter,
  RefuseLetter,
  SaveView,
} from '@samskab/contracts';
import {
  Attachment,
  AttachmentList,
  Command,
  CommentList,
  InboxCounts,
  InboxPage,
  Letter,
  Recommendation,
  ReopenPreview,
  SavedDraft,
  SavedViewList,
  Task,
  TaskPage,
  TaskPreview,
} from '@samskab/contracts';
import type { CompleteTask, ReopenTask, WriteComment } from '@samskab/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, put, upload } from '../api/http.ts';
import { query } from '../api/search.ts';
import type { Typed } from '../case/form/entry.ts';
import { scopeOf } from './inbox-search.ts';
import type { InboxSearch } from './inbox-search.ts';

const at = encodeURIComponent;
const taskAt = (caseId: string, task: string) => `/cases/${at(caseId)}/tasks/${at(task)}`;
type Signal = AbortSignal | undefined;

/** The addresses of the case worker's room. */
export const inboxApi = {
  page: (group: InboxGroup, search: InboxSearch, cursor: string | undefined, signal: Signal) =>
    get(InboxPage, `/inbox${query({ group, ...scopeOf(search), cursor, limit: '20' })}`, signal),
  counts: (search: InboxSearch, signal: Signal) => get(InboxCounts, `/inbox/counts${query(scopeOf(search))}`, signal),
  views: (signal: Signal) => get(SavedViewList, '/views', signal),
  saveView: (body: SaveView, key: string) => post(SavedViewList, '/views', body, key),
  removeView: (id: string, key: string) => post(SavedViewList, `/views/${at(id)}/remove`, {}, key),

  record: (body: RecordLetter, key: string) => post(Letter, '/letters', body, key),
  letter: (id: string, signal: Signal) => get(Letter, `/letters/${at(id)}`, signal),
  answer: (id: string, body: AnswerLetter, key: string) => post(Letter, `/letters/${at(id)}/answer`, body, key),
  refuse: (id: string, body: RefuseLetter, key: string) => post(Letter, `/letters/${at(id)}/refuse`, body, key),

  recommendation: (id: string, signal: Signal) => get(Recommendation, `/items/${at(id)}/recommendation`, signal),
  recommend: (id: string, body: EditRecommendation, key: string) =>
    put(Recommendation, `/items/${at(id)}/recommendation`, body, key),

  claim: (caseId: string, task: string, key: string) => post(Task, `${taskAt(caseId, task)}/claim`, {}, key),
  release: (caseId: string, task: string, key: string) => post(Task, `${taskAt(caseId, task)}/release`, {}, key),
  saveDraft: (caseId: string, task: string, data: Typed, key: string) =>
    put(SavedDraft, `${taskAt(caseId, task)}/draft`, { data }, key),
  preview: (caseId: string, task: string, body: z.input<typeof CompleteTask>) =>
    post(TaskPreview, `${taskAt(caseId, task)}/preview`, body, crypto.randomUUID()),
  completed: (caseId: string, signal: Signal) =>
    get(TaskPage, `/tasks${query({ caseId, status: 'completed', sort: 'opened', limit: '100' })}`, signal),
  reopenPreview: (caseId: string, task: string) =>
    post(ReopenPreview, `${taskAt(caseId, task)}/reopen/preview`, {}, crypto.randomUUID()),
  reopen: (caseId: string, task: string, body: z.input<typeof ReopenTask>, key: string) =>
    post(Command, `${taskAt(caseId, task)}/reopen`, body, key),

  comments: (caseId: string, task: string, signal: Signal) =>
    get(CommentList, `/cases/${at(caseId)}/comments${query({ task })}`, signal),
  comment: (caseId: string, body: WriteComment, key: string) =>
    post(CommentList, `/cases/${at(caseId)}/comments`, body, key),
  files: (caseId: string, task: string, signal: Signal) =>
    get(AttachmentList, `/cases/${at(caseId)}/attachments${query({ task })}`, signal),
  addFile: (caseId: string, task: string | undefined, file: File, key: string) =>
    upload(Attachment, `/cases/${at(caseId)}/attachments${query({ task, name: file.name })}`, file, key),
  fileAddress: (caseId: string, id: string): string => `/api/cases/${at(caseId)}/attachments/${at(id)}`,
};

/** Letters, and cases that are not on the page, are told by no stream: the inbox looks again now and then. */
const LOOK_MS = 15_000;

export const inboxQueries = {
  page: (group: InboxGroup, search: InboxSearch) =>
    infiniteQueryOptions({
      queryKey: ['inbox', group, scopeOf(search)],
      queryFn: ({ signal, pageParam }) => inboxApi.page(group, search, pageParam, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
      refetchInterval: LOOK_MS,
      placeholderData: (before) => before,
    }),
  counts: (search: InboxSearch) =>
    queryOptions({
      queryKey: ['inbox', 'counts', scopeOf(search)],
      queryFn: ({ signal }) => inboxApi.counts(search, signal),
      refetchInterval: LOOK_MS,
    }),
  views: () => queryOptions({ queryKey: ['views'], queryFn: ({ signal }) => inboxApi.views(signal) }),
  letter: (id: string) =>
    queryOptions({ queryKey: ['letter', id], queryFn: ({ signal }) => inboxApi.letter(id, signal) }),
  recommendation: (id: string) =>
    queryOptions({
      queryKey: ['recommendation', id],
      queryFn: ({ signal }) => inboxApi.recommendation(id, signal),
    }),
  completed: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'completed'],
      queryFn: ({ signal }) => inboxApi.completed(caseId, signal),
    }),
  comments: (caseId: string, task: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'comments', task],
      queryFn: ({ signal }) => inboxApi.comments(caseId, task, signal),
    }),
  files: (caseId: string, task: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'files', task],
      queryFn: ({ signal }) => inboxApi.files(caseId, task, signal),
    }),
};
