import { connect } from 'node:net';
import { once } from 'node:events';
import { freePort, startMariaDb, startTemporal } from '../src/index.ts';

describe('real servers for tests', () => {
  it('starts Temporal on a free port, and again after a kill', async () => {
    const temporal = await startTemporal();
    const first = temporal.pid();
    await temporal.kill();
    await temporal.restart();
    expect(temporal.pid()).not.toBe(first);
    await temporal.stop();
  }, 60_000);

  it('starts MariaDB with its data as it was before a kill', async () => {
    const mariaDb = await startMariaDb();
    await mariaDb.kill();
    await mariaDb.restart();
    expect(new URL(mariaDb.url).pathname).toBe('/samskab');
    await mariaDb.stop();
  }, 60_000);

  it('finds a port nobody listens on', async () => {
    const socket = connect({ port: await freePort(), host: '127.0.0.1' });
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
