import type { Case, Version } from '@samskab/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/queries.ts';
import { processOf } from '../../cases/start-fields.ts';
import { caseQueries } from '../case-api.ts';
import { type Drawn, drawnOf, History, versionsIn } from './history.ts';

const drawn = (version: Version): Drawn | undefined => {
  const process = processOf(version.model);
  return process && drawnOf(version, process);
};

export type Past = { history: History | undefined; error: Error | null; retry: () => void };

/** Everything that is needed to go back: fetched when somebody wants to. */
export function usePast(one: Case): Past {
  const log = useQuery(caseQueries.log(one.id, one.head.seq));
  const ids = useMemo(() => (log.data ? versionsIn(log.data, one.versionId) : []), [log.data, one.versionId]);
  const versions = useQueries({
    queries: ids.map((id) => queries.version(id)),
    combine: (results) => ({
      all: results.flatMap(({ data }) => data ?? []),
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  });
  const history = useMemo(() => {
    const drawings = versions.all.flatMap((version) => drawn(version) ?? []);
    if (!log.data || drawings.length < ids.length) return undefined;
    return new History(log.data, new Map(drawings.map((one) => [one.versionId, one])), one);
  }, [log.data, versions.all, ids, one]);
  return { history, error: log.error ?? versions.error, retry: () => void log.refetch() };
}
