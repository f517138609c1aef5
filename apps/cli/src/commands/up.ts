import { step } from '../../lib/step.mjs';
import { dataFolder } from '../paths.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { stackTemporal } from '../temporal/index.ts';

/** Starts the stack of one data folder and keeps it running until Ctrl-C. */
export async function run(): Promise<number> {
  const options = { folder: dataFolder(), address: process.env['TEMPORAL_ADDRESS'] };
  const temporal = await step('Starting Temporal', () => stackTemporal(options));
  process.stdout.write(`Temporal: ${temporal.uiUrl ?? temporal.address}\n`);
  await untilStopped();
  await step('Stopping', () => temporal.stop());
  return 0;
}
