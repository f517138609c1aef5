import type { Locator, Page } from 'playwright-core';

export const seen = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();
export const link = (page: Page, name: string | RegExp): Locator => page.getByRole('link', { name }).first();
