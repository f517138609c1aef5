import { createServer } from 'node:net';

/** `preferred` when nobody listens there, else any free port of the loopback address. */
export async function portNear(preferred: number): Promise<number> {
  return (await bind(preferred)) ?? (await freePort());
}

export async function freePort(): Promise<number> {
  const port = await bind(0);
  if (port === undefined) throw new Error('No free port on 127.0.0.1');
  return port;
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
