import { openDatabase } from '../src/index.ts';

/** One of several processes on a file: adds one to a counter, `times` times, reading before it writes. */
const [url = '', times = '0'] = process.argv.slice(2);
const db = await openDatabase({ url, home: '' });
await db.migrate();
for (let n = 0; n < Number(times); n += 1) {
  await db.transaction(async (tx) => {
    const counter = await tx.settings.first({ key: 'count' });
    await tx.settings.upsert({ key: 'count', value: Number(counter?.value ?? 0) + 1 });
  });
}
await db.close();
