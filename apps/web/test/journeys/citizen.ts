import type { Browser } from 'playwright-core';
import { button, link, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { visit } from './visitor.ts';

export const FOLLOWER = 'foelger@samkobing.example';

/** From the code on the bus shelter to following the bus; answers with what the browser complained about. */
export async function citizen(browser: Browser, stack: Pick<Seeded, 'url' | 'mail'>): Promise<string[]> {
  const poster = await visit(browser, 'desk', `${stack.url}/f/landsbybus-noerreby/plakat`);
  await poster.page.getByRole('img', { name: /QR-kode, der fører til .*\/f\/landsbybus-noerreby/ }).waitFor();
  const { page, complaints } = await visit(browser, 'phone', `${stack.url}/f/landsbybus-noerreby`);
  await page.getByRole('heading', { name: 'Får Nørreby sin egen bus?', level: 1 }).waitFor();
  await seen(page, /Vi venter på byrådet\. De beslutter onsdag \d+\. december\./);
  expect(await page.locator('.route-line > li').count()).toBe(6);
  await page.getByRole('heading', { name: 'Hvem besluttede hvad' }).waitFor();
  await seen(page, 'Borgermøde: opgiver ruten');
  await page.getByRole('heading', { name: 'Pengene', exact: true }).waitFor();
  expect(await page.locator('.money-box').first().innerText()).toContain('100.000 kr.');

  await link(page, 'Giv dit input').click();
  await page.getByLabel('Hvad betyder det her for dig?').fill('To gange om ugen ville være nok.');
  await button(page, 'Send input').click();
  await seen(page, 'Tak. Vises efter gennemsyn.');

  await link(page, 'Jeg vil hjælpe').click();
  await button(page, /^Give en hånd med/).click();
  await page.getByLabel('Hvad vil du hjælpe med, og hvornår?').fill('Jeg kan køre om torsdagen.');
  await page
    .locator('#jeg-vil-hjaelpe')
    .getByLabel(/Dit navn/)
    .fill('En borger');
  await page.getByLabel('Telefon eller e-mail').fill('borger@samkobing.example');
  await button(page, 'Send tilbud').click();
  await seen(page, 'Tak. Vi kontakter dig.');

  await link(page, 'Følg').click();
  await page.locator('#foelg').getByLabel('E-mail').fill(FOLLOWER);
  await page.locator('#foelg').getByRole('button', { name: 'Følg' }).click();
  await seen(page, 'Tjek din e-mail.');
  const [address] = /\/f\/bekraeft#\S+/.exec(await stack.mail(FOLLOWER, 'Sig ja her')) ?? [];
  await page.goto(stack.url + address);
  await button(page, 'Ja, følg').click();
  await seen(page, 'Nu følger du forløbet');
  return [...complaints, ...poster.complaints];
}

/** Later: what was decided and why, by mail and on the page. */
export async function citizenLater(browser: Browser, stack: Pick<Seeded, 'url' | 'mail'>): Promise<string> {
  const mail = await stack.mail(FOLLOWER, 'Byrådet godkendte.');
  const { page } = await visit(browser, 'phone', `${stack.url}/f/landsbybus-noerreby`);
  await page
    .locator('.money-box', { hasText: /Bevilget\s*100\.000 kr\./ })
    .first()
    .waitFor();
  return mail;
}
