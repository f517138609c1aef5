import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What a person could do on a page, said to the API in their name: the long way between two steps of a journey. */
export async function say<T>(page: Page, path: string, data: object): Promise<T> {
  const headers = { 'x-samskab': '1', 'idempotency-key': randomUUID() };
  const response = await page.request.post(new URL(`/api${path}`, page.url()).href, { data, headers });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as T;
}

export const ask = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(new URL(`/api${path}`, page.url()).href)).json()) as T;
