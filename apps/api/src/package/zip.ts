import { Readable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive; `bytes` is asked for when its turn comes, so that no more than one is held at a time. */
export type Packed = { name: string; at: string; bytes: () => Promise<Uint8Array> | Uint8Array };

/** An archive as it is written, one file after the other, no faster than it is read. */
export const zipped = (files: readonly Packed[]): Readable => Readable.from(chunksOf(files));

async function* chunksOf(files: readonly Packed[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, at, bytes } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = at;
    zip.add(entry);
    entry.push(await bytes(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
