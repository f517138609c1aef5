import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const pack = promisify(gzip);
/** What is text, and has a hash in its name: it never changes. */
const packable = /^\/assets\/[\w.-]+-[\w-]{8}\.(js|css|svg)$/;

/** Scripts and styles travel packed: each is packed when it is first asked for, and kept as long as the server runs. */
export function packedAssets(root: string) {
  const packed = new Map<string, Promise<Buffer>>();
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { path } = request;
    const [, type] = packable.exec(path) ?? [];
    const file = join(root, path);
    const takes = request.method === 'GET' && request.acceptsEncodings('gzip') === 'gzip';
    if (type === undefined || !takes || !existsSync(file)) return next();
    const content = packed.get(path) ?? readFile(file).then((bytes) => pack(bytes));
    packed.set(path, content);
    response.set({ 'Content-Encoding': 'gzip', 'Cache-Control': 'public, max-age=31536000, immutable' });
    response
      .vary('Accept-Encoding')
      .type(type)
      .send(await content);
  };
}
