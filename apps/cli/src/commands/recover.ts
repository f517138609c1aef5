import { MunicipalClock, readConfig } from '@samskab/api';
import { openDatabase } from '@samskab/persistence';
import { Client, Connection } from '@temporalio/client';
import { recoverCase } from '../recover/recover-case.ts';
import type { Recovered } from '../recover/recover-case.ts';
import { liveStack } from '../stack-note.ts';
import { stackOptions } from '../stack.ts';

/** `recover <case>`: starts a lost workflow again from the case's log, and says what it did. */
export async function run([caseId]: string[]): Promise<number> {
  if (caseId === undefined) {
    process.stderr.write('samskab recover <case>\n');
    return 2;
  }
  const { folder } = stackOptions();
  const live = await liveStack(folder);
  const config = readConfig({ ...process.env, SAMSKAB_HOME: folder });
  const { address, namespace } = config.temporal;
  const db = await openDatabase({ home: folder, ...(config.databaseUrl && { url: config.databaseUrl }) });
  const connection = await Connection.connect({ address: live?.temporalAddress ?? address });
  try {
    const clockOffset = await new MunicipalClock(db.read, config.demo).offset();
    const parts = { db, client: new Client({ connection, namespace }), clockOffset };
    process.stdout.write(`${told(await recoverCase(parts, caseId))}\n`);
    return 0;
  } finally {
    await connection.close();
    await db.close();
  }
}

const reasons = {
  runs: 'Its workflow runs and knows what the log knows. Nothing was done.',
  isOver: 'The case is over and nothing of it is outstanding. Nothing was done.',
  hasNotBegun: 'The case has no log yet: the relay begins it as soon as Temporal answers. Nothing was done.',
};

function told(recovered: Recovered): string {
  if (recovered.did === 'nothing') return reasons[recovered.why];
  const { seq, replaced, waitsFor } = recovered;
  const instead = replaced ? ' instead of one that knew less' : '';
  const { works, people, times } = waitsFor;
  return `A workflow was started from log entry ${seq}${instead}: ${works} works performed again, ${people} waiting for people, ${times} for times.`;
}
