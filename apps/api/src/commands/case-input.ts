import type { Begun } from '@samskab/engine';
import type { CaseInput } from '@samskab/workflows/messages';
import type { App } from '../app.ts';

/** What a case's workflow is started with: from the rows, so that the relay starts it just as the first attempt did. */
export async function caseInput(
  app: App,
  caseId: string,
  begun: Begun,
): Promise<{ processKey: string; input: CaseInput }> {
  const { read } = app.database;
  const row = await read.cases.first({ id: caseId });
  const version = row && (await read.versions.first({ id: row.versionId }));
  if (!row || !version) throw new Error(`Case ${caseId} has no row or no version`);
  const { id, at, by, input } = begun;
  const clockOffset = await app.clock.offset();
  const started = { caseId, versionId: version.id, hash: version.hash, meta: { id, at, by }, input, clockOffset };
  return { processKey: row.processKey, input: started };
}
