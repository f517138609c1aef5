import { bootstrap, readConfig } from '@samskab/api';
import { untilStopped } from '../processes/until-stopped.ts';

/** The API's process: one API until it is told to stop. It tells the parent that started it its address. */
export async function run(): Promise<number> {
  const api = await bootstrap(readConfig(process.env));
  process.send?.({ url: api.url });
  await untilStopped();
  await api.close();
  return 0;
}
