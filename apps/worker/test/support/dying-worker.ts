import { existsSync, writeFileSync } from 'node:fs';
import { createActivities, emlFiles } from '@samskab/activities';
import type { CaseActivities } from '@samskab/activities';
import { openDatabase } from '@samskab/persistence';
import { createWorker } from '../../src/index.ts';

/** A worker that ends as a crash would, once, at the append of one entry: before it commits, or after. */
const [address = '', home = '', url = '', moment = '', seq = '', flag = ''] = process.argv.slice(2);
const db = await openDatabase({ home, ...(url && { url }) });
const activities = createActivities({ db, mailer: emlFiles(home) });
const worker = await createWorker({ address, activities: { ...activities, append } });
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
await worker.run();

async function append(...[request]: Parameters<CaseActivities['append']>) {
  const fatal = request.step.seq === Number(seq) && !existsSync(flag);
  if (fatal && moment === 'before') die();
  const appended = await activities.append(request);
  if (fatal) die();
  return appended;
}

function die(): void {
  writeFileSync(flag, '');
  process.kill(process.pid, 'SIGKILL');
}
