import type { Case, Command, RedrawPreview } from '@samskab/contracts';
import type { Caller } from '../demo/caller.ts';
import type { Wanted } from './wanted.ts';

/** What would come of it, and what came of it, unless only that was asked. */
export type Migrated = { preview: RedrawPreview; command?: Command };

/** Moves a running case to another version of its process, as the case worker, through the API like everybody else. */
export async function migrateCase(worker: Caller, wanted: Wanted): Promise<Migrated> {
  const { caseId, map, move, reason } = wanted;
  const { processKey } = await worker.get<Case>(`/api/cases/${caseId}`);
  const versionId = /^\d+$/.test(wanted.version) ? `${processKey}.v${wanted.version}` : wanted.version;
  const body = { versionId, map, move };
  const preview = await worker.send<RedrawPreview>('POST', `/api/cases/${caseId}/redraw/preview`, body);
  if (wanted.preview || preview.verdict === 'refused') return { preview };
  const command = await worker.command(`/api/cases/${caseId}/redraw`, { ...body, seq: preview.seq, reason });
  return { preview, command };
}
