import { startTemporalServer } from '@samskab/cli/temporal';
import type { ServerPlace, TemporalServer } from '@samskab/cli/temporal';

export interface TestTemporal {
  readonly address: string;
  /** Of the server that runs now. */
  pid(): number;
  /** kill -9, as a crash would end it. */
  kill(): Promise<void>;
  /** The same server again: same address and, when it was given a file, the same state. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Temporal dev server on a free port, in memory unless `file` names where its state shall survive `kill`. */
export async function startTemporal(wanted: Partial<ServerPlace> = {}): Promise<TestTemporal> {
  let server: TemporalServer = await startTemporalServer(wanted);
  const restart = async () => {
    await server.stop();
    server = await startTemporalServer(server.place);
  };
  return {
    address: server.address,
    pid: () => server.pid,
    kill: () => server.kill(),
    restart,
    stop: () => server.stop(),
  };
}
