import type { Page } from 'playwright-core';
import { villageBus } from './drafts.ts';

/** What was published, by the id of the wish: the same wish twice is one version. */
export type Versions = { published: string[] };

const summary = {
  id: 'village-bus.v1',
  key: 'village-bus',
  number: 1,
  name: 'Busrute byttes til landsbybus',
  note: 'Den første',
  hash: 'c'.repeat(64),
  publishedAt: '2026-02-01T08:00:00.000Z',
  publishedBy: 'Procesdesigner',
  runningCases: 5,
};

const json = (body: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });

/** The village bus has been published once; every other process is new. */
export async function keepVersions(page: Page): Promise<Versions> {
  const wishes = new Set<string>();
  const versions: Versions = { published: [] };
  await page.route(/\/api\/versions\//, (route) => route.fulfill(json({ ...summary, ...villageBus })));
  await page.route(/\/api\/processes\/[^/]+\/versions$/, (route) =>
    route.fulfill(json({ items: route.request().url().includes('/village-bus/') ? [summary] : [] })),
  );
  await page.route(/\/api\/processes\/[^/]+\/publish$/, (route) => {
    const wish = route.request().headers()['idempotency-key'] ?? '';
    if (!wishes.has(wish)) versions.published.push(wish);
    wishes.add(wish);
    return route.fulfill(json({ ...summary, note: '', runningCases: 0 }));
  });
  return versions;
}
