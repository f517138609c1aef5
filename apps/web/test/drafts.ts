import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';

const pattern = fileURLToPath(new URL('../../../workflows/patterns/village-bus', import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(`${pattern}/${name}.json`, 'utf8'));

export const villageBus = { model: json('definition'), layout: json('layout') };

type Saved = { revision: number; model: unknown; layout: unknown };

/** The drafts of a page, as the API keeps them: one revision after another, and a save over an older one is refused. */
export type Drafts = {
  of: (key: string) => Saved | undefined;
  put: (key: string, saved: Saved) => void;
  /** While it is true nothing gets through. */
  away: boolean;
};

const draftPath = /\/api\/processes\/([^/]+)\/(draft|versions|publish)$/;
const conflict = { code: 'draftConflict', status: 409, title: 'Nogen har gemt kladden imens.' };
const missing = { code: 'notFound', status: 404, title: 'Det findes ikke.' };

const answer = (route: Route, status: number, body: unknown) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });

const asDraft = (key: string, saved: Saved) => ({
  key,
  ...saved,
  updatedAt: '2026-11-24T09:00:00.000Z',
  updatedBy: 'Procesdesigner',
});

export async function keepDrafts(page: Page, first: Record<string, Saved> = {}): Promise<Drafts> {
  const kept = new Map(Object.entries(first));
  const drafts: Drafts = { of: (key) => kept.get(key), put: (key, saved) => void kept.set(key, saved), away: false };
  await page.route(draftPath, async (route) => {
    const [, key = '', what] = draftPath.exec(new URL(route.request().url()).pathname) ?? [];
    if (drafts.away) return route.abort();
    const saved = kept.get(key);
    if (what === 'versions') return answer(route, 200, { items: [] });
    if (route.request().method() === 'GET')
      return saved ? answer(route, 200, asDraft(key, saved)) : answer(route, 404, missing);
    const { revision, ...drawing } = route.request().postDataJSON() as Saved;
    if ((saved?.revision ?? 0) !== revision) return answer(route, 409, conflict);
    kept.set(key, { revision: revision + 1, ...drawing });
    return answer(route, 200, asDraft(key, kept.get(key) as Saved));
  });
  return drafts;
}
