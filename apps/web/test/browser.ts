import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', headless: true, args: flags });

export const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  whole: { viewport: { width: 1440, height: 1400 } },
  expanded: { viewport: { width: 1440, height: 2000 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} satisfies Record<string, BrowserContextOptions>;

/** A page that remembers what its console complained about. */
export async function open(
  browser: Browser,
  size: keyof typeof sizes,
  address: string,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ ...sizes[size], locale: 'da-DK', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, complaints };
}

const begun = '.react-flow__viewport:not([style*="translate(0px, 0px)"]) .react-flow__node';

/** A drawing stands where one begins with it: Chromium tells where a moved layer stands once it has painted it there. */
export async function begins(page: Page): Promise<void> {
  await page.waitForSelector(begun);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
