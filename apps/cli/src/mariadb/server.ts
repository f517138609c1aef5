import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '../processes/child.ts';
import type { Child } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';

export interface MariaDbServer {
  /** mysql://… of an empty database; its user may do everything. */
  readonly url: string;
  /** Of the server that runs now. */
  pid(): number;
  /** kill -9, as a crash would end it. */
  kill(): Promise<void>;
  /** The same server again, on the same port and data. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** A real MariaDB of one's own on a free port, made from nothing in about two seconds. Needs mariadb-server-core. */
export async function startMariaDb(): Promise<MariaDbServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samskab-mariadb-'));
  const port = await freePort();
  makeDatabase(folder);
  let server = await startServer(folder, port);
  const restart = async () => {
    await server.stop();
    server = await startServer(folder, port);
  };
  return {
    url: `mysql://root@127.0.0.1:${port}/samskab`,
    pid: () => server.pid,
    kill: () => server.kill(),
    restart,
    stop: () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}

const user = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A starting server removes the temporary files of every other that shares its folder for them. */
const places = (folder: string): string[] => [`--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`];

function makeDatabase(folder: string): void {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'first.sql'), 'CREATE DATABASE samskab CHARACTER SET utf8mb4;\n');
  const access = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  const files = [...places(folder), `--extra-file=${join(folder, 'first.sql')}`];
  const made = spawnSync('mariadb-install-db', ['--no-defaults', ...user, ...access, ...files], { encoding: 'utf8' });
  if (made.status !== 0) throw made.error ?? new Error(`mariadb-install-db failed:\n${made.stdout}${made.stderr}`);
}

async function startServer(folder: string, port: number): Promise<Child> {
  const files = [...places(folder), `--socket=${join(folder, 'socket')}`];
  const small = [
    '--innodb-buffer-pool-size=64M',
    '--innodb-flush-log-at-trx-commit=2',
    '--character-set-server=utf8mb4',
  ];
  const place = ['--bind-address=127.0.0.1', `--port=${port}`];
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
  const child = await startChild('mariadbd', ['--no-defaults', ...user, ...files, ...place, ...small], { env });
  await greeted(child, port);
  return child;
}

/** The server speaks first when it can be spoken to. */
async function greeted(child: Child, port: number): Promise<void> {
  let alive = true;
  void child.ended.then(() => (alive = false));
  while (!(await greets(port))) {
    if (!alive) throw new Error(`MariaDB did not start:\n${child.printed()}`);
    await pause(25);
  }
}

async function greets(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'data', { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
