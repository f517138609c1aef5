import { Draft, type Publish, type SaveDraft, Version, VersionList, VersionSummary } from '@samskab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '../api/http.ts';

const at = encodeURIComponent;

/** The drawings' addresses. */
export const drawings = {
  draft: (key: string, signal?: AbortSignal) => get(Draft, `/processes/${at(key)}/draft`, signal),
  save: (key: string, body: SaveDraft) => put(Draft, `/processes/${at(key)}/draft`, body, crypto.randomUUID()),
  versions: (key: string, signal?: AbortSignal) => get(VersionList, `/processes/${at(key)}/versions`, signal),
  version: (id: string, signal?: AbortSignal) => get(Version, `/versions/${at(id)}`, signal),
  /** `wish`: the same one again is answered as the first time. */
  publish: (key: string, body: Publish, wish: string) =>
    post(VersionSummary, `/processes/${at(key)}/publish`, body, wish),
};

export const drawingQueries = {
  versions: (key: string) =>
    queryOptions({ queryKey: ['versions', key], queryFn: ({ signal }) => drawings.versions(key, signal) }),
  /** Immutable once published. */
  version: (id: string) =>
    queryOptions({
      queryKey: ['version', id],
      queryFn: ({ signal }) => drawings.version(id, signal),
      staleTime: Infinity,
    }),
  draft: (key: string) =>
    queryOptions({ queryKey: ['draft', key], queryFn: ({ signal }) => drawings.draft(key, signal), retry: false }),
};
