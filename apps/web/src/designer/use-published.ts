import type { VersionSummary } from '@samskab/contracts';
import { canonicalJson } from '@samskab/definition';
import { useSnapshot } from '@samskab/designer';
import type { DrawingDocument } from '@samskab/designer/document';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { drawingQueries } from './api.ts';
import { readDrawing, type Stored } from './read-drawing.ts';

type Drawn = Pick<Stored, 'model' | 'layout'>;

const written = ({ model, layout }: Drawn): string => canonicalJson({ model, layout });

/**
 * Whether what is on the table is another drawing than the latest version; undefined until that is known. Only what was
 * opened or published is compared word for word: from there on the document tells by itself when it is that again.
 */
export function usePublished(document: DrawingDocument, latest: VersionSummary | undefined) {
  const now = useSnapshot(document);
  const [base, setBase] = useState<Drawn>(() => document.read());
  const { data, isPending } = useQuery({ ...drawingQueries.version(latest?.id ?? ''), enabled: latest !== undefined });
  const differs = useMemo(() => {
    const version = data && readDrawing(data.model, data.layout);
    return !version || written(version) !== written(base);
  }, [data, base]);
  const touched = now.model !== base.model || now.layout !== base.layout;
  const changed = touched || (isPending ? undefined : differs);
  return { changed, onPublished: () => setBase(document.read()) };
}
