import type { Browser } from 'playwright-core';
import { launch, open } from '../browser.ts';
import { buildWeb } from '../build.ts';
import { startWebServer } from '../server.ts';
import { weighDesigner, weighFirstPage } from '../weigh.ts';

let app: ReturnType<typeof buildWeb>;
let browser: Browser;
beforeAll(async () => {
  app = buildWeb();
  browser = await launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  app.remove();
});

describe('what a page loads, in kB gzip', () => {
  it('of the first one is 150 at most until one can choose who to be', async () => {
    const server = await startWebServer(app.folder, { person: '' });
    const { page } = await open(browser, 'phone', 'about:blank');
    expect((await weighFirstPage(page, server.address, app.folder)).firstPageKb).toBeLessThanOrEqual(150);
    await server.close();
  });

  it('of the designer is 350 at most, what looks for faults beside it apart', async () => {
    const server = await startWebServer(app.folder, { person: 'designer' });
    const { page } = await open(browser, 'desk', 'about:blank');
    const { designerKb, checkWorkerKb } = await weighDesigner(page, server.address, app.folder);
    expect(designerKb).toBeLessThanOrEqual(350);
    expect(checkWorkerKb).toBeGreaterThan(0);
    await server.close();
  });
});
