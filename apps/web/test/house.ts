import type { Browser, Page } from 'playwright-core';
import { launch, open, type sizes } from './browser.ts';
import { buildWeb } from './build.ts';
import { startWebServer, type WebServer } from './server.ts';

type Options = Parameters<typeof startWebServer>[1];

/** What a file of browser tests stands on. */
export type House = {
  /** Where the app as it is shipped lies. */
  readonly folder: string;
  serve: (options?: Options) => Promise<WebServer>;
  /** A page of its own, with what its console complained about. */
  open: (size: keyof typeof sizes, address: string) => Promise<{ page: Page; complaints: string[] }>;
};

/** The app built and a browser started before the tests of a file. Pages are closed after each, servers at the end. */
export function openHouse(): House {
  let app: ReturnType<typeof buildWeb>;
  let browser: Browser;
  const servers: WebServer[] = [];
  beforeAll(async () => {
    app = buildWeb();
    browser = await launch();
  }, 240_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
    app.remove();
  });
  return {
    get folder() {
      return app.folder;
    },
    serve: async (options) => {
      const server = await startWebServer(app.folder, options);
      servers.push(server);
      return server;
    },
    open: (size, address) => open(browser, size, address),
  };
}
