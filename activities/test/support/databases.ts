import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';

/** Runs the same sentences on both databases; `url` says where MariaDB is, and is undefined for an SQLite file. */
export function onBothDatabases(sentences: (url: () => string | undefined) => void): void {
  describe('on sqlite', () => sentences(() => undefined));
  describe('on mariadb', () => {
    let server: TestMariaDb;
    beforeAll(async () => {
      server = await startMariaDb();
    }, 60_000);
    afterAll(() => server.stop(), 30_000);
    sentences(() => server.url);
  });
}
