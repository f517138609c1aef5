import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { tempDir } from '@samskab/testing';
import { isAlive } from '../src/processes/index.ts';
import { stackTemporal, startTemporalServer } from '../src/temporal/index.ts';

const tenYears = 3650 * 24 * 60 * 60;
const folders = [tempDir(), tempDir(), tempDir(), tempDir()];
const [kept, other, forgotten, broken] = folders.map(({ path }) => path) as [string, string, string, string];
afterAll(() => folders.forEach((folder) => folder.remove()));

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  return use(new Client({ connection })).finally(() => connection.close());
}

const begin = (client: Client) => client.workflow.start('village-bus', { taskQueue: 'none', workflowId: 'case-1' });
const status = (client: Client) => client.workflow.getHandle('case-1').describe();
const settings = (client: Client) => client.workflowService.describeNamespace({ namespace: 'default' });

describe('the Temporal of a stack', () => {
  it('keeps the histories of ended cases for ten years', async () => {
    const server = await startTemporalServer();
    const { config } = await withClient(server.address, settings);
    await server.stop();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(tenYears);
  }, 30_000);

  it('comes back by itself after kill -9: same address, same cases', async () => {
    const temporal = await stackTemporal({ folder: kept });
    await withClient(temporal.address, begin);
    const killed = temporal.pid() as number;
    process.kill(killed, 'SIGKILL');
    while (temporal.pid() === killed) await pause(50);
    expect((await withClient(temporal.address, status)).status.name).toBe('RUNNING');
    await temporal.stop();
  }, 60_000);

  it('stands beside another one and never touches it', async () => {
    const [one, two] = [await stackTemporal({ folder: kept }), await stackTemporal({ folder: other })];
    expect(one.address).not.toBe(two.address);
    expect(one.uiUrl).not.toBe(two.uiUrl);
    await expect(withClient(two.address, status)).rejects.toThrow(/not found/);
    await Promise.all([one.stop(), two.stop()]);
  }, 60_000);

  it('first ends the server of a stack that was killed: two on one file would corrupt it', async () => {
    const left = await startTemporalServer({ file: join(forgotten, 'temporal.db') });
    writeFileSync(join(forgotten, 'temporal.pid'), String(left.pid));
    const temporal = await stackTemporal({ folder: forgotten });
    expect(isAlive(left.pid)).toBe(false);
    await temporal.stop();
  }, 60_000);

  it('starts nothing when a running server is named', async () => {
    const temporal = await stackTemporal({ folder: other, address: 'temporal.example:7233' });
    expect([temporal.address, temporal.pid()]).toEqual(['temporal.example:7233', undefined]);
  });

  it('says what the server said when it does not come up', async () => {
    mkdirSync(join(broken, 'temporal.db'));
    await expect(startTemporalServer({ file: join(broken, 'temporal.db') })).rejects.toThrow(/unable to open database/);
  }, 30_000);
});
