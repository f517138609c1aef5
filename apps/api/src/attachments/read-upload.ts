import type { IncomingMessage } from 'node:http';
import { ATTACHMENT_LIMIT, Refusal } from '@samskab/contracts';

/** The bytes of a request, read no further than the limit. Throws `tooLarge`, and `invalid` for none. */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > ATTACHMENT_LIMIT) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > ATTACHMENT_LIMIT) throw tooLarge();
    parts.push(part);
  }
  if (size === 0) throw new Refusal('invalid', undefined, [empty]);
  return Buffer.concat(parts);
}

const MB = 1_000_000;
const tooLarge = () => new Refusal('tooLarge', `En fil må fylde højst ${ATTACHMENT_LIMIT / MB} MB.`);
const empty = { path: ['file'], code: 'empty', message: 'Filen er tom.' };
