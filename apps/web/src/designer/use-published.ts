import type { VersionSummary } from '@samskab/contracts';
import { canonicalJson } from '@samskab/definition';
import { useSnapshot } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { drawingQueries } from './api.ts';
import { readDrawing } from './read-drawing.ts';

/**
 * Whether what is on the table says something else than the latest version, wherever it stands on the paper; undefined
 * until that is known. Only what was opened or published is compared word for word: from there on the document tells by
 * itself when it is that again.
 */
export function usePublished(document: DrawingDocument, latest: VersionSummary | undefined) {
  const { model } = useSnapshot(document);
  const [base, setBase] = useState(() => document.read().model);
  const { data, isPending } = useQuery({ ...drawingQueries.version(latest?.id ?? ''), enabled: latest !== undefined });
  const differs = useMemo(() => {
    const version = data && readDrawing(data.model, data.layout);
    return !version || canonicalJson(version.model) !== canonicalJson(base);
  }, [data, base]);
  const changed = model !== base || (isPending ? undefined : differs);
  return { changed, onPublished: () => setBase(document.read().model) };
}
